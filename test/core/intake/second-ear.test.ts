import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packTable } from '../../../src/app/commands/learn/pack-table';
import { compileLexicon } from '../../../src/core/intake/compile-lexicon';
import { featuresOf } from '../../../src/core/intake/features';
import { LABEL_LETTERS, type LabelTable, type Learned, WEIGHT_LETTERS } from '../../../src/core/intake/learned';
import { readWords } from '../../../src/core/intake/read-words';
import { Scale } from '../../../src/core/intake/scale';
import { takeApart } from '../../../src/core/intake/take-apart';
import { hear, type Language, learned, MONDAY, sources } from './lexicons';

function tableOf(labels: Readonly<Record<string, Readonly<Record<string, number>>>>): LabelTable {
  const entries = Object.entries(labels).map(
    ([label, weights]) => [label, { start: -5.5, weights: new Map(Object.entries(weights)) }] as const,
  );
  return packTable(new Map(entries));
}

/** As if one word had been learned for a fact and one for each signal. */
const ONE_WORD: Learned = {
  facts: tableOf({ 'device=ok': { 旺: 7.7 } }),
  signals: tableOf({ fraud: { 坑: 7.7 }, human: { 喂: 7.7 }, 'off-topic': { 猫: 7.7, 狗: 5.5 } }),
  times: tableOf({ paidAt: { '%1': 7.7 } }),
};
const lexicon = compileLexicon(sources.zh, ONE_WORD);
const read = (text: string) => readWords(text, lexicon, MONDAY);
const factsOf = (text: string) => read(text).facts.map(({ fact, value }) => `${fact}=${value}`);

describe('the second ear', () => {
  it('adds a value where the rules are silent, and shows the clause that said it', () => {
    const text = '昨天刷的卡,那台旺得很';
    const [, , added] = read(text).facts;
    expect(factsOf(text)).toEqual(['paidAt=2026-11-22', 'method=card', 'device=ok']);
    expect(text.slice(added?.start, added?.end)).toBe('那台旺得很');
  });

  it('takes away what it finds most unlikely, but not of what is asked, which it does not hear', () => {
    const doubting = compileLexicon(sources.zh, {
      ...ONE_WORD,
      facts: packTable(
        new Map([
          [
            'method=card',
            {
              start: -3,
              weights: new Map([
                ['=method=card', 5.5],
                ['亲_戚', -5.5],
              ]),
            },
          ],
        ]),
      ),
    });
    const heard = (text: string) => readWords(text, doubting, MONDAY).facts.map(({ fact }) => fact);
    expect(heard('刷卡的')).toEqual(['method']);
    expect(heard('亲戚刷卡的')).toEqual([]);
    expect(heard('亲戚刷的卡到账了吗?')).toEqual(['method']);
    expect(heard('刷卡的,亲戚也没到')).toContain('method');
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
  const scale = new Scale(
    packTable(
      new Map([
        [
          'yes',
          {
            start: -1,
            weights: new Map([
              ['a', 2.1],
              ['b', 2.1],
              ['c', -0.6],
            ]),
          },
        ],
      ]),
    ),
  );
  const clauses = [new Set(['a']), new Set(['a', 'b', 'c'])];
  const weighed = scale.weigh(clauses).get('yes');
  expect(weighed?.chance).toBeCloseTo(1 / (1 + Math.exp(-2.6)));
  expect(weighed?.loudest).toBe(1);
  expect(scale.weigh([]).get('yes')?.chance).toBeCloseTo(1 / (1 + Math.exp(1)));
});

it('notices runs of units, beginnings, classes denied or not, and pairs of them', () => {
  const reading = takeApart(
    'The receipt did not print at 10:30, 500 yuan',
    compileLexicon(sources.en, ONE_WORD),
    MONDAY,
  );
  const [clause] = reading.clauses;
  const features = clause ? featuresOf(reading, clause, 'stated') : new Set();
  expect([...features]).toEqual(
    expect.arrayContaining(['^_the', 'the_receipt', 'recei~', 'SLIP', '!OUT', 'NEG>!OUT', '@']),
  );
});

describe.each<Language>(['zh', 'en'])('what was learned of %s', (language) => {
  it('is of facts and signals there are, each feature once, and once for a label', () => {
    const { facts, signals }: Learned = learned[language];
    expect(Object.keys(signals.labels).sort()).toEqual(['fraud', 'human', 'off-topic']);
    for (const { labels, features, weights } of [facts, signals]) {
      expect(Object.values(labels).every(Number.isFinite)).toBe(true);
      const [named, said] = [features.split(' '), weights.split(' ')];
      expect(new Set(named).size).toBe(named.length);
      expect(said).toHaveLength(named.length);
      for (const pairs of said) {
        const letters = Array.from(pairs.matchAll(/(.)(.)/g), ([, label = '', weight = '']) => {
          expect(WEIGHT_LETTERS).toContain(weight);
          return LABEL_LETTERS.indexOf(label);
        });
        expect(new Set(letters).size).toBe(pairs.length / 2);
        expect(letters.every((index) => index >= 0 && index < Object.keys(labels).length)).toBe(true);
      }
    }
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
