import * as v from 'valibot';
import { isBusinessMoment } from '../model/beijing-time';
import { isBusinessDate } from '../model/business-date';
import { CASE_LIMITS, CASE_SCHEMA, type CaseRecord } from '../model/case-record';

// Knows: what a stored case must look like to be taken for one.
// Must not know: where it was stored, which facts the graph has (retired ones are kept).
// Called by: the store for every row it reads or writes, and whoever opens a case from elsewhere.

const text = (limit: number) => v.pipe(v.string(), v.maxLength(limit));
const id = v.pipe(text(CASE_LIMITS.id), v.minLength(1));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const instant = v.pipe(v.number(), v.safeInteger());
const list = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.maxLength(CASE_LIMITS.list));

const provenance = v.picklist(['asked', 'heard', 'measured', 'read', 'computed', 'given']);
const past = v.object({ fact: id, value: text(CASE_LIMITS.value), provenance, at: count });
const answer = v.object({ ...past.entries, since: count, reason: v.exactOptional(text(CASE_LIMITS.reason)) });
const answers = v.pipe(
  list(answer),
  v.check((kept) => new Set(kept.map(({ fact }) => fact)).size === kept.length, 'A fact has two answers.'),
);

const day = v.pipe(v.string(), v.guard(isBusinessDate));
const action = v.picklist([
  'contact-bank',
  'contact-acquirer',
  'wait',
  'check-announcements',
  'verify-account',
  'fix-network',
  'update-software',
  'repair-hardware',
  'check-entry',
  'confirm-authorisation',
  'do-not-recharge',
  'provide-documents',
  'use-official-channel',
  'report-fraud',
  'prepare-for-external',
  'follow-policy',
]);
const verdict = v.object({
  judgedAt: v.pipe(v.string(), v.guard(isBusinessMoment)),
  cause: id,
  place: id,
  certainty: v.picklist(['confirmed', 'likely', 'possible']),
  dueOn: v.nullable(day),
  dueLatest: v.nullable(day),
  dueStatus: v.nullable(v.picklist(['not-due', 'due-today', 'late', 'long-late', 'unknown'])),
  steps: list(v.object({ id, action })),
});

const caseSchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]{4,64}$/)),
  schema: v.literal(CASE_SCHEMA),
  graphVersion: id,
  language: id,
  status: v.picklist(['open', 'closed']),
  createdAt: instant,
  changedAt: instant,
  doubtfulTime: v.exactOptional(v.literal(true)),
  received: v.exactOptional(v.literal(true)),
  sequence: count,
  revision: count,
  answers,
  setAside: answers,
  withdrawn: answers,
  history: v.pipe(v.array(past), v.maxLength(CASE_LIMITS.history)),
  stepsDone: list(id),
  notes: text(CASE_LIMITS.notes),
  replacedNotes: v.pipe(v.array(text(CASE_LIMITS.notes)), v.maxLength(CASE_LIMITS.replacedNotes)),
  draft: v.nullable(v.object({ screen: id, value: text(CASE_LIMITS.draft) })),
  verdict: v.nullable(verdict),
  stamps: v.object({
    graphVersion: count,
    language: count,
    status: count,
    stepsDone: count,
    notes: count,
    draft: count,
    verdict: count,
  }),
});

/** `problems` are the paths of what is wrong, never the values. */
export type ReadCase =
  | { readonly ok: true; readonly record: CaseRecord }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Takes an unknown value for a case, or says where it is not one. The record is made anew from known keys only. */
export function readCase(raw: unknown): ReadCase {
  const result = v.safeParse(caseSchema, raw);
  if (result.success) return { ok: true, record: result.output };
  return { ok: false, problems: [...new Set(result.issues.map((issue) => v.getDotPath(issue) ?? 'case'))] };
}
