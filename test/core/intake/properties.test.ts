import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNSURE } from '../../../src/core/model/answer';
import { isSaleMoment } from '../../../src/core/model/beijing-time';
import { graph } from '../../../src/rules/index';
import { hear, type Language, sources } from './lexicons';

const values = new Map<string, readonly string[]>(
  graph.topics.flatMap((topic) => topic.questions.map((question) => [question.fact, question.values] as const)),
);

function isInVocabulary(fact: string, value: string): boolean {
  if (value === UNSURE) return values.has(fact);
  if (fact === 'paidAt') return isSaleMoment(value);
  if (fact === 'responseCode') return /^[0-9A-Z]{2}$/.test(value);
  return values.get(fact)?.includes(value) ?? false;
}

const phrases = (language: Language) => {
  const { classes, times } = sources[language];
  const words = Object.values(classes).flatMap((list) => list.split(' '));
  return [...words, ...Object.keys(times.days), ...Object.keys(times.parts)].map((word) =>
    word.replaceAll('_', ' ').replace('*', ''),
  );
};
const strange = fc.constantFrom(
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '\u202e',
  '\ud800',
  '👨‍👩‍👧',
  'Z̷̢̛a̸l̵g̶o̷',
  '23:00',
  '51',
  '11月20号',
  "ma'am",
  'am',
  "o'clock",
);

function spoken(language: Language): fc.Arbitrary<string> {
  const part = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...phrases(language)) },
    strange,
    fc.string({ unit: 'binary', maxLength: 8 }),
  );
  return fc
    .array(fc.tuple(part, fc.constantFrom('', ' ', ',', '?', '。', '\n', "'", '’')), { maxLength: 25 })
    .map((parts) => parts.flat().join(''));
}

describe.each<Language>(['zh', 'en'])('any text in %s', (language) => {
  it('F61 F62 is read without harm: facts of the vocabulary only, each once, with a place in the text', () => {
    fc.assert(
      fc.property(spoken(language), (text) => {
        const heard = hear(language, text);
        for (const { fact, value, start, end } of heard.facts) {
          expect([fact, value, isInVocabulary(fact, value)]).toEqual([fact, value, true]);
          expect(start >= 0 && start < end && end <= text.length).toBe(true);
        }
        expect(new Set(heard.facts.map(({ fact }) => fact)).size).toBe(heard.facts.length);
        if (heard.signals.includes('off-topic') || heard.voice === 'payer') expect(heard.facts).toEqual([]);
      }),
      { numRuns: 600 },
    );
  });

  it('is read the same in full width and with unseen characters in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...phrases(language)), { maxLength: 8 }), (words) => {
        const text = words.join(language === 'zh' ? ',' : ', ');
        const wide = text.replace(/[!-~]/g, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));
        const facts = (written: string) => hear(language, written).facts.map(({ fact, value }) => [fact, value]);
        expect(facts(wide)).toEqual(facts(text));
        expect(facts(text.replace(/(?<=.)/gu, '\u200b'))).toEqual(facts(text));
      }),
      { numRuns: 200 },
    );
  });
});
