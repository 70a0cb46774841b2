import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LearnedLabels, packLearned } from '../../../src/app/commands/learn/pack-learned';
import { packMarks } from '../../../src/app/commands/learn/pack-marks';
import { compileLexicon } from '../../../src/core/intake/compile-lexicon';
import { featureMark, MARK_BITS } from '../../../src/core/intake/feature-mark';
import { featuresOf } from '../../../src/core/intake/features';
import {
  LABEL_KINDS,
  LABEL_LETTERS,
  type LabelKind,
  type Learned,
  WEIGHT_LETTERS,
} from '../../../src/core/intake/learned';
import { readWords } from '../../../src/core/intake/read-words';
import { takeApart } from '../../../src/core/intake/take-apart';
import { unpackLearned } from '../../../src/core/intake/unpack-learned';
import { unpackMarks } from '../../../src/core/intake/unpack-marks';
import { hear, type Language, learned, MONDAY, sources } from './lexicons';

type Weights = Readonly<Record<string, number>>;

/** For each kind of labels what speaks for each. */
function learnedOf(kinds: Partial<Record<LabelKind, Readonly<Record<string, Weights>>>>, start = -5.5): Learned {
  const labelsOf = (labels: Readonly<Record<string, Weights>> = {}): LearnedLabels[LabelKind] =>
    new Map(
      Object.entries(labels).map(([label, weights]) => {
        const byMark = Object.entries(weights).map(([feature, weight]) => [featureMark(feature), weight] as const);
        return [label, { start, weights: new Map(byMark) }];
      }),
    );
  return packLearned(
    {
      facts: labelsOf(kinds.facts),
      signals: labelsOf(kinds.signals),
      times: labelsOf(kinds.times),
    },
    { toAdd: 0.5, toKeep: 0.4 },
  );
}

/** As if one word had been learned for a fact and one for each signal. */
const ONE_WORD = {
  facts: { 'device=ok': { 旺: 7.7 } },
  signals: { fraud: { 坑: 7.7 }, human: { 喂: 7.7 }, 'off-topic': { 猫: 7.7, 狗: 5.5 } },
  times: { paidAt: { '%1': 7.7 } },
};
const lexicon = compileLexicon(sources.zh, learnedOf(ONE_WORD));
const read = (text: string) => readWords(text, lexicon, { now: MONDAY });
const factsOf = (text: string) => read(text).facts.map(({ fact, value }) => `${fact}=${value}`);

describe('the second ear', () => {
  it('adds a value where the rules are silent, and shows the clause that said it', () => {
    const text = '昨天刷的卡,那台旺得很';
    const [, , added] = read(text).facts;
    expect(factsOf(text)).toEqual(['paidAt=2026-11-22', 'method=card', 'device=ok']);
    expect(text.slice(added?.start, added?.end)).toBe('那台旺得很');
  });

  it('takes away what it finds most unlikely, but not of what is asked, which it does not hear', () => {
    const weights = { '=method=card': 5.5, 亲_戚: -5.5 };
    const doubting = compileLexicon(sources.zh, learnedOf({ ...ONE_WORD, facts: { 'method=card': weights } }, -3));
    const heard = (text: string) => readWords(text, doubting, { now: MONDAY }).facts.map(({ fact }) => fact);
    expect(heard('刷卡的')).toEqual(['method']);
    expect(heard('亲戚刷卡的')).toEqual([]);
    expect(heard('亲戚刷的卡到账了吗?')).toEqual(['method']);
    expect(heard('刷卡的,亲戚也没到')).not.toContain('method');
  });

  it('knows of a fact with many values only how likely one is stated: it takes away, and has none to add', () => {
    const weights = { '=settlementTerm=next-day': 5.5, 亲_戚: -7.7, 旺: 7.7 };
    const doubting = compileLexicon(sources.zh, learnedOf({ ...ONE_WORD, facts: { settlementTerm: weights } }, -3));
    const heard = (text: string) => readWords(text, doubting, { now: MONDAY }).facts.map(({ fact }) => fact);
    expect(heard('我签的是D+1')).toEqual(['settlementTerm']);
    expect(heard('我亲戚签的是D+1')).toEqual([]);
    expect(heard('那台旺得很')).toEqual([]);
  });

  it('says nothing where the rules said another value, or two that contradict each other', () => {
    expect(factsOf('机器坏了,那台旺得很')).toEqual(['device=hardware-fault']);
    expect(factsOf('第一笔交易成功,第二笔交易失败,那台旺得很')).toEqual(['device=ok']);
  });

  it.each(['那台旺不旺?', '如果那台旺得很', '什么时候那台旺'])('is deaf to what is asked or supposed: %s', (text) => {
    expect(factsOf(text)).toEqual([]);
  });

  it('hears signals, and drops what a cheat says of the case', () => {
    expect(read('客户经理坑我').signals).toEqual(['fraud']);
    expect(read('喂喂').signals).toEqual(['human']);
    expect(read('猫').signals).toEqual(['off-topic']);
    expect(factsOf('机器坏了')).toEqual(['device=hardware-fault']);
    expect(factsOf('坑我的人说,机器旺了才算完')).toEqual(['device=ok']);
  });

  it('has to be surer of another topic where the rules heard a fact', () => {
    expect(factsOf('狗在店里,小票出来了')).toEqual(['outcome=approved']);
    expect(read('猫在店里,小票出来了')).toMatchObject({ signals: ['off-topic'], facts: [] });
  });
});

it('counts a feature once, in whichever clause it stands, and names the clause that speaks loudest', () => {
  const { facts: scale } = unpackLearned(learnedOf({ facts: { yes: { a: 2.1, b: 2.1, c: -0.6 } } }, -1));
  const clauses = [new Set(['a']), new Set(['a', 'b', 'c'])];
  const weighed = scale.weigh(clauses).get('yes');
  expect(weighed?.chance).toBeCloseTo(1 / (1 + Math.exp(-2.6)));
  expect(weighed?.loudest).toBe(1);
  expect(scale.weigh([]).get('yes')?.chance).toBeCloseTo(1 / (1 + Math.exp(1)));
});

it('keeps the kinds of labels apart, which share their features', () => {
  const scales = unpackLearned(learnedOf({ facts: { yes: { a: 2.1 } }, signals: { fraud: { a: -2.1, b: 4 } } }, 0));
  const saidBy = (feature: string) =>
    LABEL_KINDS.map((kind) =>
      [...scales[kind].weigh([new Set([feature])])].map(([label, { said }]) => `${label} ${said}`).join(),
    );
  expect(saidBy('a')).toEqual(['fraud -2.1', 'yes 2.1', '']);
  expect(saidBy('b')).toEqual(['fraud 4', 'yes 0', '']);
});

it('reads the marks that were written, whichever they are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(2 ** MARK_BITS - 1), { maxLength: 300 }), (marks) => {
      const sorted = marks.sort((a, b) => a - b);
      expect(unpackMarks(packMarks(sorted))).toEqual(sorted);
    }),
  );
  expect(unpackMarks(packMarks([0, 1, 2, 3]))).toEqual([0, 1, 2, 3]);
  expect(unpackMarks('')).toEqual([]);
});

it('gives features marks of their own, spread over all there are', () => {
  const features = Array.from({ length: 4000 }, (_, index) => `word_${index}`);
  const marks = features.map(featureMark);
  const room = 2 ** MARK_BITS;
  expect(marks.every((mark) => Number.isInteger(mark) && mark >= 0 && mark < room)).toBe(true);
  // By chance 4,000 of a million share some eight times.
  expect(new Set(marks).size).toBeGreaterThan(4000 - 30);
  const eighths = Array.from({ length: 8 }, (_, at) => marks.filter((mark) => Math.floor((mark * 8) / room) === at));
  for (const some of eighths) expect(some.length).toBeGreaterThan(400);
});

it('notices runs of units, beginnings, classes denied or not, and pairs of them', () => {
  const reading = takeApart(
    'The receipt did not print at 10:30, 500 yuan',
    compileLexicon(sources.en, learnedOf(ONE_WORD)),
    { now: MONDAY },
  );
  const [clause] = reading.clauses;
  const features = clause ? featuresOf(reading, clause, 'stated') : new Set();
  expect([...features]).toEqual(
    expect.arrayContaining(['^_the', 'the_receipt', 'recei~', 'SLIP', '!OUT', 'NEG>!OUT', '@']),
  );
});

describe.each<Language>(['zh', 'en'])('what was learned of %s', (language) => {
  it('is of facts and signals there are, each feature once, and once for a label', () => {
    const { sure, starts, marks, labels, weights }: Learned = learned[language];
    expect(sure.toKeep).toBeGreaterThan(0.3);
    expect(sure.toAdd).toBeGreaterThan(sure.toKeep);
    expect(sure.toAdd).toBeLessThan(1);
    expect(Object.keys(starts.signals).sort()).toEqual(['fraud', 'human', 'off-topic']);
    const all = LABEL_KINDS.flatMap((kind) => Object.values(starts[kind]));
    expect(all.every(Number.isFinite)).toBe(true);
    const spoken = labels.split(' ');
    expect(unpackMarks(marks)).toHaveLength(spoken.length);
    expect(labels.replaceAll(' ', '')).toHaveLength(weights.length);
    for (const letters of spoken) {
      const steps = [...letters].map((letter) => LABEL_LETTERS.indexOf(letter));
      expect(steps.every((step) => step >= 0)).toBe(true);
      expect(steps.reduce((place, step) => place + step + 1, -1)).toBeLessThan(all.length);
    }
    expect([...weights].every((letter) => WEIGHT_LETTERS.includes(letter))).toBe(true);
  });

  it('F64 gives nothing for words of no meaning', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('q', 'x', 'ж', '〇', '☂', ' '), maxLength: 60 }), (text) => {
        const { facts, signals } = hear(language, text);
        expect(facts).toEqual([]);
        expect(signals).not.toContain('fraud');
      }),
    );
  });
});
