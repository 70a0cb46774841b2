import { expect, test } from 'vitest';
import { compileGraph } from '../../src/core/engine/compile-graph';
import { judge } from '../../src/core/engine/judge';
import { calculators } from '../../src/rules/calculators';
import { dating } from '../../src/rules/dating';
import { findResponseCode } from '../../src/rules/find-response-code';
import { graph } from '../../src/rules/index';
import { responseCodes } from '../../src/rules/response-codes';
import { asked } from '../support/cases';
import { followWalk } from '../support/follow-walk';
import { world } from '../support/tiny-graph';

const compiled = compileGraph(graph, { calculators, dating });

/** What the merchant is not asked about is nothing unusual. */
const usual = {
  network: 'good',
  device: 'ok',
  entry: 'ok',
  account: 'ok',
  riskNotice: 'no',
  maintenance: 'none',
  terminalSource: 'official',
  external: 'none',
};

interface Decision {
  readonly cause: string;
  readonly codes: string;
  /** Whether the customer may have been charged all the same, so that it is asked. */
  readonly asksCharged: boolean;
}

/** `domain.md` section 3: what each code decides of a sale the merchant calls declined. */
const decisions: readonly Decision[] = [
  // Approved, some with conditions, and the payout's own codes: they contradict a refusal, so look before anything else.
  { cause: 'unconfirmed-payment', codes: '00 10 11 16 A2 A4 A5 A6 W1 W2 W3 W4 W5', asksCharged: false },
  { cause: 'authorisation-failure', codes: '01 02 05 12 40 57 38 55 75', asksCharged: false },
  { cause: 'transaction-failed', codes: '14 15 21 31 33 39 42 44 52 53 54 56 51 61 65', asksCharged: false },
  { cause: 'input-error', codes: '13 64 69 A1 A3', asksCharged: false },
  { cause: 'input-error', codes: '25', asksCharged: true },
  { cause: 'risk-intercepted', codes: '04 07 34 35 36 37 41 43 59 60 62 63 66 67', asksCharged: false },
  { cause: 'transaction-failed', codes: '03 23 58 93 97', asksCharged: false },
  { cause: 'software-fault', codes: '30 45 89 99', asksCharged: false },
  { cause: 'software-fault', codes: '19 22 A0 A7', asksCharged: true },
  { cause: 'offline-sale-not-uploaded', codes: '77', asksCharged: false },
  { cause: 'offline-sale-not-uploaded', codes: '79 95', asksCharged: true },
  { cause: 'unconfirmed-payment', codes: '06 08 09 20 68 91 94 96 98 E1 RF', asksCharged: false },
  { cause: 'transaction-failed', codes: '90 92', asksCharged: true },
  { cause: 'sale-reversed', codes: 'RS', asksCharged: true },
];

const expected = decisions.flatMap(({ codes, ...decision }) => codes.split(' ').map((code) => ({ code, ...decision })));

test('all 87 codes are decided, each once', () => {
  expect(expected).toHaveLength(87);
  expect(expected.map(({ code }) => code).sort()).toEqual(responseCodes.map(({ code }) => code).sort());
});

test.each(expected)('a declined sale with code $code is $cause', ({ code, cause, asksCharged }) => {
  const merchant = { ...usual, outcome: 'declined', responseCode: code, customerDebited: 'no' };
  const lines = followWalk(compiled, merchant, world);
  expect(lines.at(-1)).toMatch(new RegExp(`^${cause} confirmed `));
  expect(lines.includes('customer-debited customerDebited')).toBe(asksCharged);
});

test('a charge on a code that may have charged leaves the outcome open: query, never charge again', () => {
  for (const code of ['90', '92']) {
    const merchant = { ...usual, outcome: 'declined', responseCode: code, customerDebited: 'yes' };
    expect(followWalk(compiled, merchant, world).at(-1)).toMatch(
      /^unconfirmed-payment .*do-not-charge-again query-sale/,
    );
  }
});

test('a code answers the outcome where the merchant has not, and gives way where they have', () => {
  const said = (outcome: string, code: string) =>
    judge(compiled, [asked('outcome', outcome), asked('responseCode', code)], world).cause;
  expect(said('unsure', '51')).toBe('transaction-failed');
  expect(said('unsure', '68')).toBe('unconfirmed-payment');
  expect(said('timeout', '51')).toBe('unconfirmed-payment');
});

test('a code is found as printed or typed; one that no Chinese table has tells nothing', () => {
  expect(findResponseCode(' a0 ')?.code).toBe('A0');
  expect(findResponseCode('ZZ')).toBeUndefined();
  const merchant = { ...usual, outcome: 'declined', responseCode: 'ZZ', customerDebited: 'no' };
  const unsure = { ...merchant, responseCode: 'unsure' };
  expect(followWalk(compiled, merchant, world)).toEqual(followWalk(compiled, unsure, world));
});
