import { pagesLeft } from '../../core/cases/pages-left';
import { replay } from '../../core/cases/replay';
import { summariseVerdict } from '../../core/cases/summarise-verdict';
import type { CompiledGraph } from '../../core/engine/compile-graph';
import { judge } from '../../core/engine/judge';
import type { Answer } from '../../core/model/answer';
import { beijingMoment } from '../../core/model/beijing-time';
import type { CaseRecord } from '../../core/model/case-record';
import type { World } from '../../core/model/world';
import { hasVerdictChanged } from './has-verdict-changed';
import type { SessionEvent, SessionState } from './session-state';

// Knows: what each event does to a conversation; every event replays the walk from the answers.
// Must not know: where the case is stored, how it is shown, in which language.
// Called by: the session actor, which runs it for every event.

/** The state a stored or new case opens in. */
export function openState(graph: CompiledGraph, record: CaseRecord, world: World): SessionState {
  const state = settle(graph, { record, world });
  const earlier = record.verdict;
  const changed = earlier && state.verdict && hasVerdictChanged(earlier, summariseVerdict(state.verdict));
  return { ...state, earlierVerdict: changed ? earlier : undefined };
}

/** What an event makes of a state. Pure: the same event on the same state gives the same state. */
export function transition(graph: CompiledGraph, state: SessionState, event: SessionEvent): SessionState {
  switch (event.type) {
    case 'answer':
      return answer(graph, state, event);
    case 'back':
      return back(graph, state, event.at);
    case 'forward':
      return forward(graph, state, event.at);
    case 'change':
      return change(state, event.screen);
    case 'keep':
      return settle(graph, state);
    case 'undo':
      return state.undo ? write(graph, state, { ...state.undo, ...stamp(state.record, event.at) }) : state;
    case 'open':
      return openState(graph, event.record, { ...state.world, now: beijingMoment(event.at) });
    case 'merged':
      return { ...openState(graph, event.record, state.world), saving: state.saving };
    case 'tick-step': {
      const others = state.record.stepsDone.filter((step) => step !== event.step);
      const stepsDone = event.done ? [...others, event.step] : others;
      return write(graph, state, { ...state.record, stepsDone, ...stamp(state.record, event.at) });
    }
    case 'close':
      return write(graph, state, { ...state.record, status: 'closed', ...stamp(state.record, event.at) });
    case 'language':
      return write(graph, state, { ...state.record, language: event.language, ...stamp(state.record, event.at) });
    case 'clock':
      return refresh(graph, state, { ...state.world, now: beijingMoment(event.at) });
    case 'settings':
      return refresh(graph, state, { ...state.world, ...event.world });
    case 'saving':
      return { ...state, saving: { is: 'saving' } };
    case 'saved':
      return {
        ...state,
        saving: { is: 'saved', at: event.at },
        record: { ...state.record, revision: event.revision },
      };
    case 'not-saved':
      return { ...state, saving: { is: 'not-saved', why: event.why } };
  }
}

function answer(
  graph: CompiledGraph,
  state: SessionState,
  event: { answers: readonly Answer[]; at: number },
): SessionState {
  const stated = new Set(event.answers.map(({ fact }) => fact));
  const replaced = state.record.answers.filter(
    (old) => stated.has(old.fact) && event.answers.every((now) => now.fact !== old.fact || now.value !== old.value),
  );
  const record: CaseRecord = {
    ...state.record,
    answers: inPlace(state.record.answers, event.answers),
    setAside: state.record.setAside.filter(({ fact }) => !stated.has(fact)),
    history: [
      ...state.record.history,
      ...replaced.map(({ fact, value, provenance }) => ({ fact, value, provenance, revision: state.record.revision })),
    ].slice(-100),
    ...stamp(state.record, event.at),
  };
  const next = write(graph, { ...state, world: { ...state.world, now: beijingMoment(event.at) } }, record);
  const wasActive = new Set(state.replay.active.map(({ fact }) => fact));
  const dropped = next.replay.dormant.filter(({ fact }) => wasActive.has(fact) && !stated.has(fact));
  return replaced.length > 0 ? { ...next, dropped, undo: state.record } : next;
}

/** A changed answer keeps its place in the order; a new one comes last. */
function inPlace(answers: readonly Answer[], stated: readonly Answer[]): Answer[] {
  const known = new Set(answers.map(({ fact }) => fact));
  return [
    ...answers.map((old) => stated.find(({ fact }) => fact === old.fact) ?? old),
    ...stated.filter(({ fact }) => !known.has(fact)),
  ];
}

/** One page less. What was answered there is set aside, to be offered again. */
function back(graph: CompiledGraph, state: SessionState, at: number): SessionState {
  if (state.asking?.changing) return settle(graph, state);
  const last = state.replay.turns.at(-1);
  if (!last) return state;
  const taken = new Set(last.answers.map(({ fact }) => fact));
  return write(graph, state, {
    ...state.record,
    answers: state.record.answers.filter(({ fact }) => !taken.has(fact)),
    setAside: [...state.record.setAside.filter(({ fact }) => !taken.has(fact)), ...last.answers],
    ...stamp(state.record, at),
  });
}

/** The opposite of back: the page in front takes the answer that was set aside for it. */
function forward(graph: CompiledGraph, state: SessionState, at: number): SessionState {
  const answers = state.asking?.earlier ?? [];
  return answers.length > 0 ? answer(graph, state, { answers, at }) : state;
}

function change(state: SessionState, screen: string): SessionState {
  const turn = state.replay.turns.find((entry) => entry.screen === screen);
  if (!turn) return state;
  const asking = { screen, facts: turn.answers.map(({ fact }) => fact), changing: true, earlier: turn.answers };
  return { ...state, life: 'asking', asking };
}

function write(graph: CompiledGraph, state: SessionState, record: CaseRecord): SessionState {
  const next = settle(graph, { ...state, record });
  const verdict = next.verdict ? summariseVerdict(next.verdict) : null;
  // The same verdict keeps the dates it was first given with, so that they can pass.
  const kept = verdict && record.verdict && !hasVerdictChanged(record.verdict, verdict) ? record.verdict : verdict;
  return { ...next, record: { ...record, verdict: kept } };
}

/** A new day or new settings: judged again, and what differs from the verdict before is kept to be told. */
function refresh(graph: CompiledGraph, state: SessionState, world: World): SessionState {
  if (state.asking?.changing) return { ...state, world };
  const next = settle(graph, { ...state, world });
  const before = state.record.verdict;
  const changed = before && next.verdict && hasVerdictChanged(before, summariseVerdict(next.verdict));
  return { ...next, saving: state.saving, earlierVerdict: changed ? before : state.earlierVerdict };
}

/** Everything that follows from the record: turns, page, verdict. */
function settle(
  graph: CompiledGraph,
  from: Pick<SessionState, 'record' | 'world'> & Partial<SessionState>,
): SessionState {
  const { record, world } = from;
  const replayed = replay(graph, record.answers, world);
  const { ask } = replayed;
  const earlier = ask ? record.setAside.filter(({ fact }) => ask.facts.includes(fact)) : [];
  return {
    life: ask ? 'asking' : 'judged',
    saving: from.saving ?? { is: 'idle' },
    world,
    record,
    replay: replayed,
    asking: ask && { ...ask, changing: false, earlier },
    verdict: ask ? undefined : judge(graph, replayed.active, world),
    pagesLeft: pagesLeft(graph, replayed.active, world),
    dropped: [],
    undo: undefined,
    earlierVerdict: undefined,
  };
}

function stamp(record: CaseRecord, at: number): Pick<CaseRecord, 'changedAt' | 'sequence'> {
  return { changedAt: at, sequence: record.sequence + 1 };
}
