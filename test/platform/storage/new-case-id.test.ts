import { expect, test } from 'vitest';
import { readCase } from '../../../src/core/cases/case-schema';
import { browserEnvironment } from '../../../src/platform/storage/environment';
import { newCaseId } from '../../../src/platform/storage/new-case-id';
import { emptyCase } from '../../support/cases';

test('F10 F19 ids are made from random bytes alone, none comes twice, and each names a case', () => {
  const ids = Array.from({ length: 1000 }, () => newCaseId(browserEnvironment));
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids) expect(id).toMatch(/^[2-9b-df-hj-kmnp-tv-z]{16}$/);
  expect(readCase(emptyCase(ids[0])).ok).toBe(true);
});

test('every letter is as likely: bytes that would favour the first ones are passed over', () => {
  const bytes = [255, 254, 253, 252, 251, 0, 27, 28];
  const environment = {
    now: () => 0,
    randomBytes: (count: number) => Uint8Array.from({ length: count }, (_, index) => bytes[index % 8] ?? 0),
  };
  expect(newCaseId(environment)).toBe('z2z2z2z2z2z2z2z2');
});
