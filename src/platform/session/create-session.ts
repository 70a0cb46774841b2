import { type ActorRefFrom, createActor, fromTransition } from 'xstate';
import { newCase } from '../../core/cases/new-case';
import { cacheCalculators } from '../../core/engine/cache-calculators';
import { compileGraph } from '../../core/engine/compile-graph';
import { beijingMoment } from '../../core/model/beijing-time';
import type { CaseRecord } from '../../core/model/case-record';
import { calculators } from '../../rules/calculators';
import { dating } from '../../rules/dating';
import { graph } from '../../rules/index';
import { officialCalendar } from '../../settlement/calendars';
import { genericProfile } from '../../settlement/schedules';
import type { SessionEvent, SessionState } from './session-state';
import { openState, transition } from './transition';

/** The rule graph as every face walks it. */
export const compiled = cacheCalculators(compileGraph(graph, { calculators, dating }));

/** The life of one conversation as an XState actor; the rule graph itself is never a state of it. */
const sessionLogic = fromTransition<SessionState, SessionEvent, never, CaseRecord>(
  (state, event) => transition(compiled, state, event),
  ({ input }) =>
    openState(compiled, input, {
      now: beijingMoment(input.changedAt),
      calendar: officialCalendar,
      profile: genericProfile,
    }),
);

export type Session = ActorRefFrom<typeof sessionLogic>;

/** Starts a conversation on a case, at the time the case was last changed; send `clock` to bring it to now. */
export function createSession(record: CaseRecord): Session {
  return createActor(sessionLogic, { input: record }).start();
}

/** An empty case on the rules of today. */
export function startCase(id: string, at: number, language: string): CaseRecord {
  return newCase({ id, language, graphVersion: graph.version, now: at });
}
