import type { Answer } from '../../core/model/answer';
import type { CaseRecord } from '../../core/model/case-record';
import type { Announcements } from '../evidence/announcement';
import type { Session } from './create-session';
import { nextTurningPoint } from './next-turning-point';
import { MAINTENANCE, type Reading, readMaintenance } from './read-maintenance';
import { noteRefusal, refusedBefore } from './refusals';
import type { SessionState } from './session-state';

/** What the outside is reached by. */
export interface Informant {
  load(): Promise<Announcements>;
  /** The device's clock in epoch milliseconds. */
  now(): number;
  /** Calls back when the page is looked at again, or has a network again. Returns how to stop. */
  onWake(wake: () => void): () => void;
}

/** Announcements are asked for again no sooner than this, however often the page is looked at. */
const PAUSE_MS = 300_000;
const LONGEST_TIMER_MS = 3_600_000;

/**
 * Keeps the announcements at hand and lets them answer `maintenance`. Nothing waits for them: until they are here, and where
 * they cannot be read, the question is asked. Judges again when one begins or ends. Returns how to stop.
 */
export function keepInformed(session: Session, informant: Informant): () => void {
  const state = (): SessionState => session.getSnapshot().context;
  const apply = answering(session, informant.now);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = Number.NEGATIVE_INFINITY;
  let isStopped = false;

  const refresh = async (): Promise<void> => {
    // Counted both ways, since a clock may be set back.
    if (Math.abs(informant.now() - asked) < PAUSE_MS) return;
    asked = informant.now();
    const announcements = await informant.load();
    if (isStopped) return;
    session.send({ type: 'evidence', evidence: { announcements } });
    watch();
  };
  const watch = (): void => {
    clearTimeout(timer);
    const turn = nextTurningPoint(state());
    if (turn === undefined) return;
    timer = setTimeout(
      () => {
        session.send({ type: 'clock', at: informant.now() });
        void refresh();
        watch();
      },
      Math.min(Math.max(turn, 1000), LONGEST_TIMER_MS),
    );
  };
  const subscription = session.subscribe(apply);
  const stopWaking = informant.onWake(() => void refresh());
  void refresh();
  return () => {
    isStopped = true;
    clearTimeout(timer);
    subscription.unsubscribe();
    stopWaking();
  };
}

/** Takes in the evidence at every change; what the merchant refused in a case is not offered to it again. */
function answering(session: Session, now: () => number): () => void {
  let known: SessionState = session.getSnapshot().context;
  let refused = refusedBefore(known.record);
  return () => {
    const state = session.getSnapshot().context;
    const before = known;
    known = state;
    refused = state.record.id === before.record.id ? noteRefusal(refused, before, state) : refusedBefore(state.record);
    if (state.record.status === 'closed' || state.asking?.changing) return;
    const reading = readMaintenance(state, refused);
    // A page that stands in front of the merchant is not changed under the finger; its answer is looked at afterwards.
    const isInFront = state.asking?.facts.includes(MAINTENANCE) && pageOf(state) === pageOf(before);
    if (reading && !isInFront) send(session, reading, now());
  };
}

function send(session: Session, reading: Reading, at: number): void {
  const answer = reading === 'take-back' ? saidBefore(session.getSnapshot().context.record) : reading;
  session.send(answer ? { type: 'found', answers: [answer], at } : { type: 'forget', fact: MAINTENANCE, at });
}

/** What the merchant had said before an announcement answered. */
function saidBefore({ history }: CaseRecord): Answer | undefined {
  const past = history.findLast(({ fact, provenance }) => fact === MAINTENANCE && provenance !== 'read');
  return past && { fact: MAINTENANCE, value: past.value, provenance: past.provenance };
}

function pageOf({ asking }: SessionState): string {
  return asking ? `${asking.screen} ${asking.facts.join(' ')}` : '';
}
