import type { GraphTools } from '../../src/core/engine/compile-graph';
import type { Calculators } from '../../src/core/model/calculator';
import type { Cause, Check, Graph, Question, Screen, Step } from '../../src/core/model/graph';
import type { World } from '../../src/core/model/world';
import { dating } from '../../src/rules/dating';
import { officialCalendar } from '../../src/settlement/calendars';
import { genericProfile } from '../../src/settlement/schedules';

/** Monday morning, 23 November 2026. */
export const world: World = { now: '2026-11-23T10:00', calendar: officialCalendar, profile: genericProfile };

export function toolsWith(calculators: Calculators = {}): GraphTools {
  return { calculators, dating };
}

/** A question on a page of its own, named after its fact, answered a, b or c. */
export function question(fact: string, more: Partial<Question> = {}): Question {
  return { fact, kind: 'choice', screen: fact, values: ['a', 'b', 'c'], ...more };
}

export function table(
  fact: string,
  rows: readonly { readonly when: Record<string, string[]>; readonly is: string }[],
  otherwise = 'no',
): Check {
  return { fact, kind: 'table', values: [...new Set([...rows.map(({ is }) => is), otherwise])], rows, otherwise };
}

/** A cause with one place, one step and a safety net. */
export function cause(id: string, when: Record<string, string[]>, more: Partial<Cause> = {}): Cause {
  return {
    id,
    when,
    places: [{ is: 'held' }],
    due: { kind: 'none' },
    frequency: 'common',
    steps: [{ step: 'call' }],
    safetyNet: { step: 'call', by: { from: 'now', workingDays: 1 } },
    source: 'test',
    ...more,
  };
}

export const callStep: Step = {
  id: 'call',
  action: 'contact-acquirer',
  actor: 'merchant',
  by: { from: 'now', workingDays: 0 },
  bring: [],
  say: false,
};

interface TinyGraph {
  readonly questions: readonly Question[];
  readonly checks?: readonly Check[];
  readonly causes: readonly Cause[];
  readonly steps?: readonly Step[];
  readonly screens?: readonly Screen[];
}

/** One topic; the pages in the order of their questions; `otherwise` is the fallback. */
export function tinyGraph({ questions, checks = [], causes, steps = [callStep], screens }: TinyGraph): Graph {
  const pages = [...new Set(questions.map(({ screen }) => screen))];
  return {
    version: 'test',
    screens: screens ?? pages.map((id) => ({ id, kind: 'one' })),
    topics: [{ id: 'tiny', questions, checks, causes: [...causes, cause('otherwise', {})], steps }],
    fallback: 'otherwise',
  };
}
