import { type Answer, UNSURE } from '../../src/core/model/answer';
import { beijingMoment } from '../../src/core/model/beijing-time';
import type { Verdict } from '../../src/core/model/verdict';
import type { World } from '../../src/core/model/world';
import { compiled, startCase } from '../../src/platform/session/create-session';
import { questionOf } from '../../src/platform/session/question-of';
import type { SessionEvent, SessionState } from '../../src/platform/session/session-state';
import { openState, transition } from '../../src/platform/session/transition';
import { officialCalendar } from '../../src/settlement/calendars';
import { genericProfile } from '../../src/settlement/schedules';
import { asked, NOW } from './cases';

/** What a merchant would answer when asked, by fact; of what is not there nothing is out of the ordinary, else unsure. */
export type Told = Readonly<Record<string, string>>;

export const world: World = { now: beijingMoment(NOW), calendar: officialCalendar, profile: genericProfile };

export function newConversation(at = NOW): SessionState {
  return openState(compiled, startCase('case-1', at, 'zh-CN'), { ...world, now: beijingMoment(at) });
}

/** The state after some events, one after the other. */
export function send(state: SessionState, ...events: readonly SessionEvent[]): SessionState {
  return events.reduce((before, event) => transition(compiled, before, event), state);
}

/** The answers a merchant gives on a page with these facts. */
export function answersOn(facts: readonly string[], told: Told): Answer[] {
  return facts.map((fact) => asked(fact, told[fact] ?? questionOf(fact)?.question.normal ?? UNSURE));
}

/** Answers the page in front. */
export function answerPage(state: SessionState, told: Told, at = NOW): SessionState {
  return send(state, { type: 'answer', answers: answersOn(state.asking?.facts ?? [], told), at });
}

/** Answers page after page until there is a verdict. */
export function tell(told: Told, at = NOW, state = newConversation(at)): SessionState {
  return state.asking ? tell(told, at, answerPage(state, told, at)) : state;
}

/** Answers until a page is in front that asks for the fact. */
export function tellUntil(fact: string, told: Told, state = newConversation()): SessionState {
  if (!state.asking) throw new Error(`${fact} is not asked in this conversation`);
  return state.asking.facts.includes(fact) ? state : tellUntil(fact, told, answerPage(state, told));
}

/** The verdict of a conversation that has come to one. */
export function verdictOf(state: SessionState): Verdict {
  if (!state.verdict) throw new Error(`There is no verdict yet; ${state.asking?.screen} is asked`);
  return state.verdict;
}

/** What has been answered so far and counts, by fact. */
export function factsOf(state: SessionState): Told {
  return Object.fromEntries(state.replay.active.map(({ fact, value }) => [fact, value]));
}
