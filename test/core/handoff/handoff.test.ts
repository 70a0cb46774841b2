import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCase } from '../../../src/core/cases/case-schema';
import { decodeHandoff, LONGEST_TEXT } from '../../../src/core/handoff/decode-handoff';
import { encodeHandoff } from '../../../src/core/handoff/encode-handoff';
import { seal } from '../../../src/core/handoff/envelope';
import { sharedPart } from '../../../src/core/handoff/shared-part';
import { emptyCase } from '../../support/cases';
import { handedCases, PRIVATE } from '../../support/handed-cases';
import { manglings } from '../../support/mangled-links';

const SITE = 'https://help.star-pay.example/merchant/daonale/#/case/';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const [full] = fc.sample(
  handedCases.filter(({ verdict, answers }) => verdict !== null && answers.length > 4),
  {
    numRuns: 1,
    seed: 5,
  },
);
const record = full ?? emptyCase();
const payload = encodeHandoff(record);

test('what is decoded is the part that is shared, whatever the case holds', () => {
  fc.assert(
    fc.property(handedCases, (one) => {
      const shared = sharedPart(one);
      expect(readCase(shared)).toEqual({ ok: true, record: shared });
      expect(decodeHandoff(encodeHandoff(one))).toEqual({ ok: true, record: shared });
      expect(encodeHandoff(shared)).toBe(encodeHandoff(one));
    }),
    { numRuns: 2000 },
  );
});

test('F49 notes, typed words, reasons, drafts and earlier values never travel', () => {
  fc.assert(
    fc.property(handedCases, (one) => {
      const shared = JSON.stringify(sharedPart(one));
      for (const words of PRIVATE) expect(shared).not.toContain(words);
    }),
    { numRuns: 200 },
  );
});

test('F46 the whole link has at most 600 characters', () => {
  let longest = 0;
  fc.assert(
    fc.property(handedCases, (one) => {
      longest = Math.max(longest, SITE.length + encodeHandoff(one).length);
      expect(longest).toBeLessThanOrEqual(600);
    }),
    { numRuns: 2000 },
  );
  console.log(`the longest link of 2,000 cases: ${longest} characters`);
});

test('a value that is no id, code or moment stays behind', () => {
  const answer = (fact: string, value: string) => ({ fact, value, provenance: 'asked' as const, since: 1, at: 1 });
  const odd = [answer('responseCode', '51; call 138'), answer('paidAt', 'yesterday'), answer('outcome', 'stolen')];
  const foreign = [answer('phone', '13800138000'), answer('__proto__', 'yes')];
  const decoded = decodeHandoff(encodeHandoff({ ...emptyCase(), sequence: 1, answers: [...odd, ...foreign] }));
  expect(decoded).toMatchObject({ ok: true, record: { answers: [] } });
});

describe('F43 what happens to links on their way', () => {
  test('there are at least 40 such', () => expect(manglings.length).toBeGreaterThanOrEqual(40));
  test.each(manglings)('%s', (_name, mangle) => {
    const mangled = mangle(SITE + payload);
    expect(decodeHandoff(mangled)).toEqual({ ok: true, record: sharedPart(record) });
  });
  test('on any case', () => {
    fc.assert(
      fc.property(handedCases, fc.constantFrom(...manglings), (one, [, mangle]) => {
        expect(decodeHandoff(mangle(SITE + encodeHandoff(one)))).toEqual({ ok: true, record: sharedPart(one) });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('F44 what is broken is refused', () => {
  test('every cut', () => {
    const link = SITE + payload;
    for (let end = SITE.length; end < link.length; end += 1) {
      expect(decodeHandoff(link.slice(0, end))).toEqual({ ok: false, why: 'incomplete' });
    }
  });

  test('every other letter in every place', () => {
    for (let at = 0; at < payload.length; at += 1) {
      for (const letter of LETTERS) {
        if (letter === payload[at]) continue;
        const decoded = decodeHandoff(`${SITE}${payload.slice(0, at)}${letter}${payload.slice(at + 1)}`);
        if (decoded.ok || !['altered', 'incomplete'].includes(decoded.why)) throw new Error(`${at} ${letter}`);
      }
    }
  });

  test('every letter left out, doubled, or swapped with its neighbour', () => {
    for (let at = 0; at < payload.length; at += 1) {
      const [before, letter = '', next = '', rest] = [
        payload.slice(0, at),
        payload[at],
        payload[at + 1],
        payload.slice(at + 2),
      ];
      // A last letter that stands there twice is one letter too many behind a whole link.
      const changed = [before + next + rest, before + letter + letter + next + rest, before + next + letter + rest];
      for (const text of changed) {
        const decoded = decodeHandoff(SITE + text);
        if (decoded.ok) expect(text.startsWith(payload)).toBe(true);
      }
    }
  });

  test('underscores that Markdown took for italics: in pairs, all of them, or as a tag', () => {
    let eaten = 0;
    fc.assert(
      fc.property(handedCases, (one) => {
        const link = SITE + encodeHandoff(one);
        const ways = [
          link.replace(/_([^_]*)_/, '$1'),
          link.replace(/_([^_]*)_/, '<em>$1</em>'),
          link.replaceAll('_', ''),
          link.replaceAll('_', '*'),
          `${link.replaceAll('_', '')} thanks, the slip is in the drawer`,
        ];
        for (const text of ways) {
          if (text === link || text.startsWith(`${link} `)) continue;
          eaten += 1;
          const decoded = decodeHandoff(text);
          // Where one of them stood for its length, the letters that are left may be enough for a wrong one.
          expect(decoded.ok || decoded.why).toMatch(/^(incomplete|altered)$/);
        }
      }),
      { numRuns: 500 },
    );
    expect(eaten).toBeGreaterThan(500);
  });

  test('letters in capitals only', () => {
    expect(decodeHandoff(SITE + payload.toUpperCase())).toMatchObject({ ok: false });
  });
});

test('F45 a link of a newer version, or with ids we do not have, is told apart and kept', () => {
  const newer = seal(2, [1, 2, 3, 4, 5]);
  expect(decodeHandoff(`看 ${SITE}${newer}&appinstall=0`)).toEqual({ ok: false, why: 'newer', sealed: newer });
  const unknownGraph = seal(1, [1, 97, 99]);
  expect(decodeHandoff(SITE + unknownGraph)).toEqual({ ok: false, why: 'newer', sealed: unknownGraph });
});

test.each([
  ['nothing', ''],
  ['a greeting', '您好，请问钱到哪了'],
  ['another address', 'https://example.com/#/pay/abc'],
  ['a word of letters only', 'hello'],
  ['a number', '6222021234567890123'],
])('F44 %s is not a case', (_name, text) => {
  expect(decodeHandoff(text)).toEqual({ ok: false, why: 'not-a-case' });
});

test('F41 what is longer than any link is not looked at', () => {
  expect(decodeHandoff('a'.repeat(LONGEST_TEXT + 1))).toEqual({ ok: false, why: 'too-long' });
  expect(decodeHandoff(`${SITE}${payload}${' '.repeat(LONGEST_TEXT)}`)).toEqual({ ok: false, why: 'too-long' });
});

test('F41 the worst texts of the longest length are refused', () => {
  for (const text of ['case/', '#/case/A', 'case/ B', '%25', '\n> ', 'ｃａｓｅ／'])
    expect(decodeHandoff(text.repeat(LONGEST_TEXT / text.length)).ok).toBe(false);
});
