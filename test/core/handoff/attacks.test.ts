import { afterEach, describe, expect, test } from 'vitest';
import { readCase } from '../../../src/core/cases/case-schema';
import { decodeHandoff } from '../../../src/core/handoff/decode-handoff';
import { seal } from '../../../src/core/handoff/envelope';
import { wireFacts } from '../../../src/core/handoff/wire-ids';
import { WireWriter } from '../../../src/core/handoff/wire-writer';

interface Crafted {
  readonly id?: string;
  readonly sequence?: number;
  /** Fact, provenance, since, at, then the value's bytes. */
  readonly answers?: readonly (readonly number[])[];
  readonly created?: number;
  readonly tail?: readonly number[];
}

/** A link with a right checksum, made by somebody who knows the format. */
function crafted({ id = 'abcdefgh23456789', sequence = 1, answers = [], created = 1, tail = [] }: Crafted): string {
  const writer = new WireWriter();
  writer.letters(id);
  for (const figure of [0, 0, created, 0, sequence, answers.length]) writer.count(figure);
  for (const answer of answers) for (const figure of answer) writer.count(figure);
  for (const figure of [0, 0, 0, 0, 0, 0, ...tail]) writer.count(figure);
  return `https://pay.example/#/case/${seal(1, writer.bytes)}`;
}

const place = (fact: string) => wireFacts.findIndex((entry) => entry.fact === fact);

test('such a link opens where nothing is wrong with it', () => {
  const answers = [[place('outcome'), 0, 1, 1, 1]];
  expect(decodeHandoff(crafted({ answers }))).toMatchObject({
    ok: true,
    record: { received: true, answers: [{ fact: 'outcome', value: 'approved', provenance: 'asked' }] },
  });
});

describe('F50 made-up links', () => {
  const attacks: readonly (readonly [name: string, link: string, why: string])[] = [
    ['an id that is a path', crafted({ id: '../../etc/passwd' }), 'altered'],
    ['an id of markup', crafted({ id: '<img src=x>' }), 'altered'],
    ['an id of a prototype', crafted({ id: '__proto__' }), 'altered'],
    ['no id', crafted({ id: '' }), 'altered'],
    ['an endless id', crafted({ id: 'a'.repeat(90) }), 'altered'],
    ['a claim to win every merge', crafted({ sequence: 2 ** 52 }), 'altered'],
    ['an answer later than the case', crafted({ answers: [[place('outcome'), 0, 1, 999_999, 1]] }), 'altered'],
    ['a time after 2100', crafted({ created: 3_000_000_000_000 }), 'altered'],
    ['a fact that nobody knows', crafted({ answers: [[200, 0, 1, 1, 1]] }), 'newer'],
    ['a value that nobody knows', crafted({ answers: [[place('outcome'), 0, 1, 1, 99]] }), 'newer'],
    ['a provenance that nobody knows', crafted({ answers: [[place('outcome'), 9, 1, 1, 1]] }), 'newer'],
    ['a code of many letters', crafted({ answers: [[place('responseCode'), 0, 1, 1, 40_000]] }), 'altered'],
    ['a day beyond the calendar', crafted({ answers: [[place('paidAt'), 0, 1, 1, 1, 2 ** 50, 0]] }), 'altered'],
    ['a day that no clock shows', crafted({ answers: [[place('paidAt'), 0, 1, 1, 1, 20_000_000_000, 0]] }), 'altered'],
    ['a precision that there is not', crafted({ answers: [[place('paidAt'), 0, 1, 1, 1, 2, 7]] }), 'altered'],
    [
      'two answers to one fact',
      crafted({ answers: [1, 2].map((value) => [place('outcome'), 0, value, 1, value]) }),
      'altered',
    ],
    ['more answers than follow', crafted({ answers: [[]] }), 'altered'],
    ['bytes behind the end', crafted({ tail: [0] }), 'altered'],
    ['nothing inside', `https://pay.example/#/case/${seal(1, [0])}`, 'altered'],
    ['a version that never was', `https://pay.example/#/case/${seal(0, [1, 2, 3])}`, 'altered'],
    ['a script for an address', 'javascript:alert(1)//#/case/', 'incomplete'],
    ['markup for letters', 'https://pay.example/#/case/<script>alert(1)</script>', 'incomplete'],
  ];
  test.each(attacks)('%s', (_name, link, why) => {
    expect(decodeHandoff(link)).toMatchObject({ ok: false, why });
  });
});

describe('F42 keys that reach for a prototype', () => {
  afterEach(() => {
    const bare: object = {};
    expect(Reflect.get(bare, 'polluted')).toBeUndefined();
  });
  test.each(['__proto__', 'constructor', 'prototype'])('%s in a case is dropped, and pollutes nothing', (key) => {
    const raw: unknown = JSON.parse(`{"${key}":{"polluted":1,"prototype":{"polluted":1}},"answers":[]}`);
    expect(readCase(raw).ok).toBe(false);
    decodeHandoff(`#/case/${key}`);
  });
});
