import * as v from 'valibot';
import type { CaseDatabase } from './case-database';
import { listedCase } from './listed-case';
import { readRow } from './read-row';
import type { DamagedRow, ListedCase, Loaded, Page } from './store';

/** Its key is all that the database promises of such a row. */
const damagedSchema = v.object({
  key: v.number(),
  foundAt: v.fallback(v.number(), 0),
  problems: v.fallback(v.array(v.string()), []),
  raw: v.exactOptional(v.unknown()),
});

/** Cases to show, and the ids of rows that are none. */
export interface ListedCases {
  readonly listed: readonly ListedCase[];
  readonly damaged: readonly string[];
}

export async function getCase({ cases }: CaseDatabase, id: string): Promise<Loaded> {
  const raw = await cases.get(id);
  if (raw === undefined) return { kind: 'missing' };
  const read = readRow(raw);
  if (read.kind === 'case') return { ...read, onDevice: true };
  return { ...read, raw };
}

/** A page of cases, the latest written first. */
export async function listCases({ cases }: CaseDatabase, { offset, limit }: Page): Promise<ListedCases> {
  const ordered = cases.orderBy('order').reverse().offset(offset).limit(limit);
  return sorted(await ordered.toArray());
}

/** The bin, the latest removed first. */
export async function listBin({ bin }: CaseDatabase): Promise<ListedCases> {
  return sorted(await bin.orderBy('binnedAt').reverse().toArray());
}

/** How many cases can be listed. */
export function countCases({ cases }: CaseDatabase): Promise<number> {
  return cases.orderBy('order').count();
}

/** The ids of rows so damaged that no list reaches them. */
export async function unlistedIds({ cases, bin }: CaseDatabase): Promise<readonly string[]> {
  const all = [await cases.toCollection().primaryKeys(), await bin.toCollection().primaryKeys()].flat();
  const listed = [await cases.orderBy('order').primaryKeys(), await bin.orderBy('binnedAt').primaryKeys()].flat();
  const reached = new Set(listed);
  return all.filter((id) => !reached.has(id));
}

export async function damagedRows({ damaged }: CaseDatabase): Promise<readonly DamagedRow[]> {
  const rows = await damaged.toArray();
  return rows.map((row) => ({ raw: undefined, ...v.parse(damagedSchema, row) }));
}

function sorted(rows: readonly unknown[]): ListedCases {
  const listed: ListedCase[] = [];
  const damaged: string[] = [];
  for (const raw of rows) {
    const read = readRow(raw);
    if (read.kind === 'case') listed.push(listedCase(read.record, true));
    else if (read.kind === 'newer') listed.push({ kind: 'newer', id: idOf(raw) });
    else damaged.push(idOf(raw));
  }
  return { listed, damaged };
}

function idOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null ? String(Reflect.get(raw, 'id')) : '';
}
