import * as fc from 'fast-check';
import { byPlace } from '../../src/core/cases/listed-answers';
import { rememberValues } from '../../src/core/cases/remember-values';
import { type WireFact, wireCauses, wireFacts, wirePlaces, wireSteps } from '../../src/core/handoff/wire-ids';
import { UNSURE } from '../../src/core/model/answer';
import type { CaseRecord, KeptAnswer } from '../../src/core/model/case-record';
import { emptyCase, NOW } from './cases';

/** Words that a merchant may have typed; no hand-off by link may hold any of it. */
export const PRIVATE = ['6222021234567890123', '王老板说钱没到', 'call me on 138 0013 8000'];

const LETTERS = '23456789bcdfghjkmnpqrstvwxyz';
const DAY = 86_400_000;
const ids = fc.array(fc.constantFrom(...LETTERS), { minLength: 16, maxLength: 16 }).map((letters) => letters.join(''));
const moments = fc
  .tuple(fc.nat(3000 * 1440), fc.constantFrom(10, 13, 16))
  .map(([minutes, length]) => new Date(Date.parse('2024-01-01') + minutes * 60_000).toISOString().slice(0, length));
const days = moments.map((moment) => moment.slice(0, 10) as `${number}-${number}-${number}`);
const minutes = days.map((day) => `${day}T09:41` as const);
const codes = fc
  .tuple(fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), fc.constantFrom(...'0123456789'))
  .map((pair) => pair.join(''));
const changes = fc.oneof(fc.nat(60), fc.nat(100_000));

function valuesOf({ values }: WireFact): fc.Arbitrary<string> {
  const own = values === 'moment' ? moments : values === 'code' ? codes : fc.constantFrom(...values);
  return fc.oneof({ weight: 5, arbitrary: own }, { weight: 1, arbitrary: fc.constant(UNSURE) });
}

const answersTo = (fact: WireFact): fc.Arbitrary<KeptAnswer> =>
  fc.record({
    fact: fc.constant(fact.fact),
    value: valuesOf(fact),
    provenance: fc.constantFrom('asked', 'heard', 'measured', 'read', 'computed', 'given'),
    since: changes,
    at: changes,
    reason: fc.constantFrom(...PRIVATE),
  });

const verdicts = fc.record({
  judgedAt: minutes,
  cause: fc.constantFrom(...wireCauses),
  place: fc.constantFrom(...wirePlaces),
  certainty: fc.constantFrom('confirmed' as const, 'likely' as const, 'possible' as const),
  dueOn: fc.option(days),
  dueLatest: fc.option(days),
  dueStatus: fc.option(
    fc.constantFrom('not-due' as const, 'due-today' as const, 'late' as const, 'long-late' as const),
  ),
  steps: fc.array(fc.constantFrom(...wireSteps), { maxLength: 9 }),
});

/** Cases that hold anything a case may hold, words that must not travel included. */
export const handedCases: fc.Arbitrary<CaseRecord> = fc
  .record({
    id: ids,
    createdAt: fc.nat(3000).map((after) => NOW + after * DAY),
    lived: fc.nat(30 * DAY),
    language: fc.constantFrom('zh-CN', 'en'),
    answers: fc.tuple(...wireFacts.map(answersTo)),
    lists: fc.array(fc.constantFrom('answers' as const, 'setAside' as const, 'withdrawn' as const, 'none' as const), {
      minLength: wireFacts.length,
      maxLength: wireFacts.length,
    }),
    stepsDone: fc.subarray([...wireSteps.map(({ id }) => id)], { maxLength: 12 }),
    verdict: fc.option(verdicts),
    stamp: changes,
  })
  .map(({ lived, lists, answers, stamp, ...fields }) => {
    const listed = (list: string) => answers.filter((_, at) => lists[at] === list).sort(byPlace);
    return {
      ...emptyCase(),
      ...fields,
      changedAt: fields.createdAt + lived,
      sequence: 100_000,
      status: 'closed',
      answers: listed('answers'),
      setAside: listed('setAside'),
      withdrawn: listed('withdrawn'),
      history: rememberValues([], answers),
      notes: PRIVATE.join(' '),
      replacedNotes: [`earlier: ${PRIVATE.join(', ')}`],
      draft: { screen: 'outcome', value: PRIVATE.join(' ') },
      stamps: { ...emptyCase().stamps, stepsDone: stamp, verdict: stamp, notes: 1, draft: 1, status: 1 },
    };
  });
