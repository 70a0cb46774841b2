import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeShortCode } from '../../../src/core/handoff/decode-short-code';
import { encodeShortCode } from '../../../src/core/handoff/encode-short-code';
import { CODE_LETTERS } from '../../../src/core/handoff/short-code-letters';
import { wireCauses } from '../../../src/core/handoff/wire-ids';
import type { JudgedVerdict } from '../../../src/core/model/case-record';
import { tell } from '../../support/conversation';
import { handedCases } from '../../support/handed-cases';
import { toldCauses } from '../../support/told-causes';

const verdicts = handedCases.map(({ verdict }) => verdict).filter((one) => one !== null);

function codeOf(verdict: JudgedVerdict): string {
  const code = encodeShortCode(verdict, '1');
  if (!code) throw new Error('It has no short code');
  return code;
}

test('the code of every cause says place, cause, due day and version again, in nine signs', () => {
  for (const told of Object.values(toldCauses)) {
    const { verdict } = tell(told).record;
    if (!verdict) throw new Error('There is no verdict');
    const code = codeOf(verdict);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    const { cause, place, certainty, dueOn } = verdict;
    expect(decodeShortCode(code)).toEqual({ ok: true, code: { graphVersion: '1', cause, place, certainty, dueOn } });
  }
});

test('however it is typed', () => {
  fc.assert(
    fc.property(verdicts, (verdict) => {
      const code = codeOf(verdict);
      const ways = [
        code.toLowerCase(),
        code.replace('-', ''),
        Array.from(code).join(' '),
        code.replaceAll('0', 'O').replaceAll('1', 'l'),
        code.replace('-', '—'),
        code.replace(/[0-9A-Z]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
        ` ${code}。`,
      ];
      for (const way of ways) expect(decodeShortCode(way)).toEqual(decodeShortCode(code));
    }),
    { numRuns: 200 },
  );
});

test('F44 every wrong letter and every two letters swapped are noticed', () => {
  fc.assert(
    fc.property(verdicts, (verdict) => {
      const code = codeOf(verdict).replace('-', '');
      for (let at = 0; at < code.length; at += 1) {
        for (const letter of CODE_LETTERS) {
          if (letter === code[at]) continue;
          const typed = code.slice(0, at) + letter + code.slice(at + 1);
          expect(decodeShortCode(typed)).toEqual({ ok: false, why: 'mistyped' });
        }
        const [one = '', other = ''] = [code[at], code[at + 1]];
        if (one === other || other === '') continue;
        const swapped = code.slice(0, at) + other + one + code.slice(at + 2);
        expect(decodeShortCode(swapped)).toEqual({ ok: false, why: 'mistyped' });
      }
    }),
    { numRuns: 100 },
  );
});

test.each([
  ['a letter too few', '0F2K-9QX', 'mistyped'],
  ['a letter that no code has', '0F2K-9QXU', 'mistyped'],
  ['eight times the same', '00000000', 'mistyped'],
  ['words', '到哪了', 'not-a-code'],
  ['a phone number', '13800138000', 'not-a-code'],
  ['nothing', '', 'not-a-code'],
])('F44 %s', (_name, text, why) => {
  expect(decodeShortCode(text)).toEqual({ ok: false, why });
});

test('F45 an id that we do not have yet is of a newer version', () => {
  const [verdict] = fc.sample(verdicts, 1);
  expect(verdict && encodeShortCode({ ...verdict, cause: 'one-to-come' }, '1')).toBeUndefined();
  const codes = Array.from(CODE_LETTERS, (letter) => `ZZZZZZZ${letter}`).map(decodeShortCode);
  expect(codes.filter((one) => !one.ok && one.why === 'newer')).toHaveLength(1);
  expect(wireCauses.length).toBeLessThan(128);
});

test('F45 F54 codes of version 0 stay what they are', () => {
  expect(decodeShortCode('00NH-918D')).toEqual({
    ok: true,
    code: {
      graphVersion: '1',
      cause: 'not-due-yet',
      place: 'cleared-waiting',
      certainty: 'confirmed',
      dueOn: '2026-11-20',
    },
  });
});
