import { CASE_SCHEMA } from '../../core/model/case-record';

/** Turns a record of one schema into the next one's. Pure; may throw on what it cannot make sense of. */
export type Migration = (record: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** By the schema they start from. None yet: there is only one schema. Never change or drop one that has shipped. */
const migrations: Readonly<Record<number, Migration>> = {};

export type Migrated =
  | { readonly kind: 'current'; readonly record: unknown }
  | { readonly kind: 'newer' }
  | { readonly kind: 'failed' };

/**
 * A stored record in today's schema. It is migrated whenever it is read and stored in the new form only with the next
 * change, after it was read successfully: the old copy stays until then, and there is no upgrade that could be cut short.
 */
export function migrateRecord(raw: unknown, target: number = CASE_SCHEMA, steps = migrations): Migrated {
  if (!isRecord(raw) || typeof raw.schema !== 'number') return { kind: 'current', record: raw };
  if (raw.schema > target) return { kind: 'newer' };
  let record = raw;
  try {
    for (let schema = raw.schema; schema < target; schema += 1) {
      const step = steps[schema];
      if (!step) return { kind: 'failed' };
      record = { ...step(structuredClone(record)), schema: schema + 1 };
    }
  } catch {
    // Told by the kind: the caller keeps the raw row and says that it cannot be read.
    return { kind: 'failed' };
  }
  return { kind: 'current', record };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
