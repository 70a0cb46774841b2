import { summariseVerdict } from '../../core/cases/summarise-verdict';
import type { FromFrame, Told } from '../../features/widget/messages';
import type { Session } from '../../platform/session/create-session';
import type { SessionState } from '../../platform/session/session-state';

/** Tells the host what happens in the conversation: that a fact was answered, and each new verdict. Returns how to stop. */
export function tellHost(session: Session, tell: (message: FromFrame) => void, withValues: boolean): () => void {
  let known = answersOf(session.getSnapshot().context);
  let last = '';
  const look = (): void => {
    const state = session.getSnapshot().context;
    const answers = answersOf(state);
    for (const [fact, value] of answers) {
      if (known.get(fact) !== value) tell({ type: 'answer', detail: withValues ? { fact, value } : { fact } });
    }
    known = answers;
    const verdict = toldVerdict(state);
    const text = JSON.stringify(verdict ?? '');
    if (verdict && text !== last) tell({ type: 'verdict', detail: verdict });
    last = text;
  };
  look();
  return session.subscribe(look).unsubscribe;
}

/** What the host gave itself is no news to it. */
function answersOf({ replay }: SessionState): ReadonlyMap<string, string> {
  const stated = replay.active.filter(({ provenance }) => provenance !== 'given');
  return new Map(stated.map(({ fact, value }) => [fact, value]));
}

function toldVerdict({ verdict, life }: SessionState): Told['verdict'] | undefined {
  if (!verdict || life !== 'judged') return undefined;
  const { cause, dueOn, dueLatest, dueStatus, steps } = summariseVerdict(verdict);
  return { cause, place: verdict.place, dueOn, dueLatest, dueStatus, steps: steps.map(({ id }) => id) };
}
