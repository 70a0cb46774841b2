import { changeCase } from '../../core/cases/change-case';
import { type Replay, replay } from '../../core/cases/replay';
import { summariseVerdict } from '../../core/cases/summarise-verdict';
import type { CompiledGraph } from '../../core/engine/compile-graph';
import { judge } from '../../core/engine/judge';
import type { Answer } from '../../core/model/answer';
import { beijingMoment } from '../../core/model/beijing-time';
import type { CaseFields, CaseRecord } from '../../core/model/case-record';
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
      return state.asking?.earlier.length
        ? answer(graph, state, { answers: state.asking.earlier, at: event.at })
        : state;
    case 'change':
      return change(state, event.screen);
    case 'change-fact':
      return changeFact(graph, state, event.fact);
    case 'forget':
      return write(graph, state, {
        answers: given(state.record).filter(({ fact }) => fact !== event.fact),
        at: event.at,
      });
    case 'say': {
      const next = event.answers.length > 0 ? answer(graph, state, event) : state;
      // A turn read again, with a wrong mask taken off, replaces the first reading.
      const isAgain = state.said.some(({ id }) => id === event.turn.id);
      const said = isAgain
        ? state.said.map((turn) => (turn.id === event.turn.id ? event.turn : turn))
        : [...state.said, event.turn];
      return { ...next, said };
    }
    case 'found':
      return found(graph, state, event);
    case 'evidence':
      return { ...state, evidence: { ...state.evidence, ...event.evidence } };
    case 'undo':
      return state.undo ? write(graph, state, { answers: given(state.undo), at: event.at }) : state;
    case 'draft': {
      const { asking } = state;
      if (!asking || asking.changing) return state;
      return note(state, { draft: { screen: asking.screen, value: event.value } }, event.at);
    }
    case 'open':
      return {
        ...openState(graph, event.record, { ...state.world, now: beijingMoment(event.at) }),
        evidence: state.evidence,
      };
    case 'merged':
      return { ...openState(graph, event.record, state.world), saving: state.saving, evidence: state.evidence };
    case 'tick-step': {
      const others = state.record.stepsDone.filter((step) => step !== event.step);
      return note(state, { stepsDone: event.done ? [...others, event.step] : others }, event.at);
    }
    case 'close':
      return note(state, { status: 'closed' }, event.at);
    case 'language':
      // Nothing has been told yet: that is no case to keep.
      if (state.record.sequence === 0) return { ...state, record: { ...state.record, language: event.language } };
      return note(state, { language: event.language }, event.at);
    case 'clock':
      return refresh(graph, state, { ...state.world, now: beijingMoment(event.at) });
    case 'settings':
      return refresh(graph, state, { ...state.world, ...event.world });
    case 'saving':
      // What could not be saved stays so until it is: a notice that came and went with each try would only alarm.
      return state.saving.is === 'not-saved' ? state : { ...state, saving: { is: 'saving' } };
    case 'saved':
      return {
        ...state,
        saving: { is: 'saved', at: event.at, ...(event.cleared && { cleared: true }) },
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
  const before = given(state.record);
  const isChange = before.some((old) => event.answers.some((now) => now.fact === old.fact && now.value !== old.value));
  const next = write(graph, state, { answers: inPlace(before, event.answers), at: event.at });
  if (!isChange) return next;
  const wasActive = new Set(state.replay.active.map(({ fact }) => fact));
  const stated = new Set(event.answers.map(({ fact }) => fact));
  const dropped = next.replay.dormant.filter(({ fact }) => wasActive.has(fact) && !stated.has(fact));
  return { ...next, dropped, undo: state.record };
}

/** Not the merchant's doing, so nothing to undo; a verdict that it changes is shown beside the one before. */
function found(
  graph: CompiledGraph,
  state: SessionState,
  event: { answers: readonly Answer[]; at: number },
): SessionState {
  const next = write(graph, state, { answers: inPlace(given(state.record), event.answers), at: event.at });
  const before = state.life === 'judged' ? state.record.verdict : null;
  const changed = before && next.verdict && hasVerdictChanged(before, summariseVerdict(next.verdict));
  const { dropped, undo } = state;
  return { ...next, dropped, undo, earlierVerdict: changed ? before : state.earlierVerdict };
}

/** Every answer a case has, those the walk no longer reaches included: it may reach them again. */
function given(record: CaseRecord): readonly Answer[] {
  return [...record.answers, ...record.setAside];
}

/** A changed answer keeps its place in the order; a new one comes last. */
function inPlace(answers: readonly Answer[], stated: readonly Answer[]): Answer[] {
  const known = new Set(answers.map(({ fact }) => fact));
  return [
    ...answers.map((old) => stated.find(({ fact }) => fact === old.fact) ?? old),
    ...stated.filter(({ fact }) => !known.has(fact)),
  ];
}

/** One page less. What was answered there stays known to the case, to be offered again. */
function back(graph: CompiledGraph, state: SessionState, at: number): SessionState {
  if (state.asking?.changing) {
    const { dropped, undo, earlierVerdict } = state;
    return { ...settle(graph, state), dropped, undo, earlierVerdict };
  }
  const last = state.replay.turns.at(-1);
  if (!last) return state;
  const taken = new Set(last.answers.map(({ fact }) => fact));
  return write(graph, state, { answers: given(state.record).filter(({ fact }) => !taken.has(fact)), at });
}

function change(state: SessionState, screen: string): SessionState {
  const turn = state.replay.turns.find((entry) => entry.screen === screen);
  if (!turn) return state;
  const asking = {
    screen,
    facts: turn.answers.map(({ fact }) => fact),
    changing: true,
    earlier: turn.answers,
    draft: undefined,
  };
  return { ...state, life: 'asking', asking };
}

function changeFact(graph: CompiledGraph, state: SessionState, fact: string): SessionState {
  const earlier = state.replay.active.filter((one) => one.fact === fact);
  const screen = graph.questions[graph.positions.get(fact) ?? -1]?.question.screen;
  if (!screen || earlier.length === 0) return state;
  return { ...state, life: 'asking', asking: { screen, facts: [fact], changing: true, earlier, draft: undefined } };
}

/** New answers: replayed, judged, and written into the case as the walk now has them. */
function write(
  graph: CompiledGraph,
  state: SessionState,
  to: { answers: readonly Answer[]; at: number },
): SessionState {
  const world = { ...state.world, now: beijingMoment(to.at) };
  const replayed = replay(graph, to.answers, world);
  const lists = { active: replayed.active, setAside: replayed.dormant };
  const record = changeCase(state.record, { answers: lists, draft: null }, to.at);
  const next = settle(graph, { ...state, record, world }, replayed);
  const verdict = next.verdict ? summariseVerdict(next.verdict) : null;
  // The same verdict keeps the dates it was first given with, so that they can pass.
  if (verdict && record.verdict && !hasVerdictChanged(record.verdict, verdict)) return next;
  return note(next, { verdict }, to.at);
}

/** A part of the case that no verdict depends on. */
function note(state: SessionState, fields: Partial<CaseFields>, at: number): SessionState {
  return { ...state, record: changeCase(state.record, fields, at) };
}

/** A new day or new settings: judged again, and the verdict before is kept where today's differs. */
function refresh(graph: CompiledGraph, state: SessionState, world: World): SessionState {
  if (state.asking?.changing) return { ...state, world };
  const next = settle(graph, { ...state, world });
  const before = state.record.verdict;
  const changed = before && next.verdict && hasVerdictChanged(before, summariseVerdict(next.verdict));
  const { dropped, undo } = state;
  return { ...next, dropped, undo, earlierVerdict: changed ? before : state.earlierVerdict };
}

/** Everything that follows from the record: turns, page, verdict. */
function settle(
  graph: CompiledGraph,
  from: Pick<SessionState, 'record' | 'world'> & Partial<Pick<SessionState, 'saving' | 'said' | 'evidence'>>,
  replayed: Replay = replay(graph, given(from.record), from.world),
): SessionState {
  const { record, world } = from;
  const { ask, active } = replayed;
  return {
    life: ask ? 'asking' : 'judged',
    saving: from.saving ?? { is: 'idle' },
    world,
    record,
    replay: replayed,
    asking: ask && {
      ...ask,
      changing: false,
      earlier: record.withdrawn.filter(({ fact }) => ask.facts.includes(fact)),
      draft: record.draft?.screen === ask.screen ? record.draft.value : undefined,
    },
    verdict: ask ? undefined : judge(graph, active, world, record.verdict),
    dropped: [],
    undo: undefined,
    earlierVerdict: undefined,
    said: from.said ?? [],
    evidence: from.evidence ?? { probeHosts: [] },
  };
}
