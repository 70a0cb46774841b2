import { describe, expect, test } from 'vitest';
import { type Migration, migrateRecord } from '../../../src/platform/storage/migrations';

describe('stored records of other versions', () => {
  const steps: Record<number, Migration> = {
    1: (record) => ({ ...record, notes: [record.notes] }),
    2: ({ notes, ...record }) => ({ ...record, remarks: notes }),
  };

  test('F07 go through every step from theirs to ours', () => {
    const migrated = migrateRecord({ schema: 1, notes: 'Called' }, 3, steps);
    expect(migrated).toEqual({ kind: 'current', record: { schema: 3, remarks: ['Called'] } });
  });

  test('F07 are left as they were: the old copy stays until the new one was read and changed', () => {
    const old = Object.freeze({ schema: 1, notes: 'Called' });
    const spoil: Record<number, Migration> = { 1: (record) => Object.assign(record, { notes: '' }) };
    expect(migrateRecord(old, 2, spoil)).toMatchObject({ kind: 'current', record: { notes: '' } });
    expect(old).toEqual({ schema: 1, notes: 'Called' });
  });

  test('F07 that make a step throw, or have none, are told as failed', () => {
    const throwing: Record<number, Migration> = {
      1: () => {
        throw new Error('Cannot be migrated');
      },
    };
    expect(migrateRecord({ schema: 1 }, 2, throwing)).toEqual({ kind: 'failed' });
    expect(migrateRecord({ schema: 0 }, 3, steps)).toEqual({ kind: 'failed' });
  });

  test('F08 that are newer than ours are told as newer', () => {
    expect(migrateRecord({ schema: 4 }, 3, steps)).toEqual({ kind: 'newer' });
  });
});
