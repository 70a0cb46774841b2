import * as v from 'valibot';
import { readCase } from '../../core/cases/case-schema';
import type { CaseRecord } from '../../core/model/case-record';
import { migrateRecord } from './migrations';

export type ReadRow =
  | { readonly kind: 'case'; readonly record: CaseRecord }
  | { readonly kind: 'newer' }
  | { readonly kind: 'damaged'; readonly problems: readonly string[] };

const rowSchema = v.object({ id: v.string(), order: v.pipe(v.number(), v.safeInteger()), record: v.unknown() });

/** What a stored row holds: a case in today's schema, one that is too new for us, or something that is none. */
export function readRow(raw: unknown): ReadRow {
  const row = v.safeParse(rowSchema, raw);
  if (!row.success) return { kind: 'damaged', problems: ['row'] };
  const read = readRecord(row.output.record);
  if (read.kind === 'case' && read.record.id !== row.output.id) return { kind: 'damaged', problems: ['id'] };
  return read;
}

/** The same for a record without a row around it. */
export function readRecord(raw: unknown): ReadRow {
  const migrated = migrateRecord(raw);
  if (migrated.kind === 'newer') return { kind: 'newer' };
  if (migrated.kind === 'failed') return { kind: 'damaged', problems: ['schema'] };
  const read = readCase(migrated.record);
  return read.ok ? { kind: 'case', record: read.record } : { kind: 'damaged', problems: read.problems };
}
