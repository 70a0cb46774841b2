import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { StorageRefusal, whyNotSaved } from '../../../src/platform/storage/why-not-saved';

const dom = (name: string) => new DOMException('Told by the browser', name);

test.each([
  ['quota', dom('QuotaExceededError')],
  ['quota', new Dexie.AbortError('Aborted', dom('QuotaExceededError'))],
  ['quota', new Error('Outer', { cause: new Dexie.AbortError('Aborted', dom('QuotaExceededError')) })],
  ['closed', new Dexie.AbortError('Aborted', dom('InvalidStateError'))],
  ['closed', dom('AbortError')],
  ['closed', new Dexie.DatabaseClosedError('Closed')],
  ['closed', dom('TransactionInactiveError')],
  ['unknown', dom('UnknownError')],
  ['unknown', new TypeError('Not a reason')],
  ['unknown', undefined],
  ['unknown', 'QuotaExceededError'],
  ['newer', new StorageRefusal('newer')],
  ['frozen', new Dexie.AbortError('Aborted', new StorageRefusal('frozen'))],
])('F01 %s is found in the whole chain of an error', (why, error) => {
  expect(whyNotSaved(error)).toBe(why);
});

test('F01 a chain that leads back to itself ends', () => {
  const error = new Error('Round');
  error.cause = { inner: error };
  expect(whyNotSaved(error)).toBe('unknown');
});
