import { Blob } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { withoutWords, writeCaseFile } from '../../../src/core/handoff/case-file';
import { encodeHandoff } from '../../../src/core/handoff/encode-handoff';
import { encodeShortCode } from '../../../src/core/handoff/encode-short-code';
import { receivedPart } from '../../../src/core/handoff/received-part';
import type { CaseRecord } from '../../../src/core/model/case-record';
import { handoffFile } from '../../../src/platform/session/handoff-file';
import { openHandoff } from '../../../src/platform/session/open-handoff';
import { readTextFile } from '../../../src/platform/session/read-text-file';
import { emptyCase } from '../../support/cases';
import { tell } from '../../support/conversation';
import { toldCauses } from '../../support/told-causes';

const CARD = '6222021234567890128';
const told = tell(toldCauses['not-due-yet']).record;
const record: CaseRecord = {
  ...told,
  answers: told.answers.map((answer) => ({ ...answer, reason: `我的卡 ${CARD}` })),
  notes: `王老板 ${CARD}`,
  draft: { screen: 'outcome', value: CARD },
};
const file = handoffFile(record, false);
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Blob(parts.map((part) => (typeof part === 'string' ? part : Uint8Array.from(part))));
const utf16 = (text: string, little: boolean) =>
  Array.from(text).flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

async function open(blob: Blob) {
  // jsdom's own Blob cannot be read; Node's is the same but for its type.
  const read = await readTextFile(blob as unknown as globalThis.Blob);
  return read.ok ? openHandoff(read.text) : { kind: 'unreadable', why: read.why };
}

const whole = { kind: 'case', record: receivedPart(withoutWords(record)) };

describe('F51 files', () => {
  test.each<readonly [string, Blob]>([
    ['as we wrote it', bytes(file)],
    ['with a byte order mark', bytes([0xef, 0xbb, 0xbf], file)],
    ['in UTF-16 with a mark', bytes([0xff, 0xfe], utf16(file, true))],
    ['in UTF-16 the other way round', bytes([0xfe, 0xff], utf16(file, false))],
    ['in UTF-16 without a mark', bytes(utf16(file, true))],
    ['with the line ends of Windows', bytes(file.replaceAll('\n', '\r\n'))],
    ['in one line', bytes(JSON.stringify(JSON.parse(file)))],
    ['as the first files were, the bare case', bytes(JSON.stringify(withoutWords(record)))],
  ])('%s opens', async (_name, blob) => {
    expect(await open(blob)).toEqual(whole);
  });

  test('in GBK, notes and all', async () => {
    const [before = '', after = ''] = handoffFile({ ...record, notes: 'NOTES' }, true)
      .replace(/[^ -~\n]/g, '')
      .split('NOTES');
    const opened = await open(bytes(before, [0xcd, 0xf5, 0xc0, 0xcf, 0xb0, 0xe5], after));
    expect(opened).toMatchObject({ kind: 'case', record: { notes: '王老板' } });
  });

  const huge: Blob = new Blob([]);
  Object.defineProperty(huge, 'size', { value: 50_000_000 });
  Object.defineProperty(huge, 'arrayBuffer', {
    value: () => {
      throw new Error('It must not be read');
    },
  });
  const refuses = new Blob(['x']);
  Object.defineProperty(refuses, 'arrayBuffer', {
    value: () => Promise.reject(new DOMException('', 'NotReadableError')),
  });

  test.each<readonly [string, Blob, string]>([
    ['of 50 MB, which is not even read', huge, 'too-large'],
    ['that the device refuses', refuses, 'unreadable'],
    ['without anything', bytes(''), 'empty'],
    ['of spaces only', bytes(' \n '), 'empty'],
    ['zipped', bytes([0x50, 0x4b, 3, 4, 0, 0], file), 'archive'],
    ['gzipped', bytes([0x1f, 0x8b, 8, 0]), 'archive'],
    ['that is a photo', bytes([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture'],
    ['that is a photo of a newer phone', bytes([0, 0, 0, 24], 'ftypheic'), 'picture'],
    ['that is a PDF', bytes('%PDF-1.7'), 'picture'],
    ['cut in the middle', bytes(file.slice(0, file.length / 2)), 'incomplete'],
    ['of somebody else', bytes('{"orders":[1,2,3]}'), 'not-a-case'],
    ['with a list', bytes('[]'), 'not-a-case'],
    ['of words', bytes('会议纪要'), 'not-a-case'],
    ['of noise', bytes([0, 1, 2, 0, 255, 254, 3, 0, 0]), 'not-a-case'],
    [
      'with an answer twice',
      bytes(file.replace('"missing"', '"outcome"').replace('"payoutStatus"', '"outcome"')),
      'altered',
    ],
    [
      'that claims to win every merge',
      bytes(file.replace(/"sequence": \d+/, '"sequence": 9007199254740000')),
      'altered',
    ],
    ['of a newer version', bytes(file.replace('"version": 1', '"version": 2')), 'newer'],
    ['with a case of a newer schema', bytes(file.replace('"schema": 1', '"schema": 2')), 'newer'],
  ])('%s is refused, with the reason', async (_name, blob, why) => {
    expect(await open(blob)).toMatchObject({ kind: 'unreadable', why });
  });
});

test('F45 what a newer version wrote is kept whole', () => {
  const newer = file.replace('"version": 1', '"version": 2');
  expect(openHandoff(newer)).toEqual({ kind: 'unreadable', why: 'newer', raw: newer.trim() });
});

test('F49 a file holds no typed word unless that was ticked, and then masked', () => {
  expect(file).not.toContain('王老板');
  expect(file).not.toContain(CARD);
  const ticked = handoffFile(record, true);
  expect(ticked).toContain('王老板');
  expect(ticked).not.toContain(CARD);
  expect(ticked).toContain('622202•');
});

test('F42 F50 of a file only the vocabulary is taken', () => {
  const answer = (fact: string, value: string) => ({ fact, value, provenance: 'asked', since: 1, at: 1 });
  const answers = [answer('outcome', 'approved'), answer('phone', '13800138000'), answer('paidAt', '请打 138…')];
  const crafted = { ...emptyCase('made-up-1'), sequence: 1, answers };
  const text = writeCaseFile(crafted as CaseRecord).replace('{', '{"__proto__":{"polluted":1},');
  const opened = openHandoff(text);
  expect(opened).toMatchObject({ kind: 'case', record: { received: true, answers: [{ fact: 'outcome' }] } });
  expect(opened.kind === 'case' && opened.record.answers).toHaveLength(1);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

describe('F44 F53 a pasted text', () => {
  test('that is a link, or a code from the phone, or a file', () => {
    const code = told.verdict ? encodeShortCode(told.verdict, '1') : undefined;
    expect(openHandoff(`看 https://x.example/#/case/${encodeHandoff(record)} 谢谢`).kind).toBe('case');
    expect(openHandoff(code ?? '')).toMatchObject({ kind: 'code', code: { cause: 'not-due-yet' } });
    expect(openHandoff(file)).toEqual(whole);
  });

  test.each([
    ['', 'empty'],
    ['https://x.example/#/case/', 'incomplete'],
    [`https://x.example/#/case/${encodeHandoff(record).slice(0, -5)}`, 'incomplete'],
    [`https://x.example/#/case/${encodeHandoff(record).replace(/(?<=.{40})./, '_')}`, 'altered'],
    ['00NH-918E', 'mistyped'],
    ['您好', 'not-a-case'],
    ['字'.repeat(9000), 'too-long'],
    ['字'.repeat(1_000_001), 'too-large'],
  ])('%.40s', (text, why) => {
    expect(openHandoff(text)).toMatchObject({ kind: 'unreadable', why });
  });
});
