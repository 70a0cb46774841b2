import { CASE_LIMITS, type CaseFields, type CaseRecord } from '../model/case-record';
import { type AnswerLists, rearrangeAnswers } from './rearrange-answers';

/** What a change may bring: new lists of answers, new whole parts, or both. Texts beyond `CASE_LIMITS` are cut. */
export interface CaseChange extends Partial<CaseFields> {
  readonly answers?: AnswerLists;
}

/** A clock set back by less than this is a correction, not a doubt. */
const TOLERANCE_MS = 60_000;

/**
 * The case after a change made at `now` (epoch milliseconds); the very same record where nothing changed. What changed is
 * stamped with the case's own sequence, never with the clock, so that order survives a clock that jumps back.
 */
export function changeCase(record: CaseRecord, { answers, ...fields }: CaseChange, now: number): CaseRecord {
  const rearranged = answers ? rearrangeAnswers(record, answers) : record;
  const replaced = replaceFields(rearranged, withinLimits(fields));
  if (replaced.sequence === record.sequence) return record;
  const isDoubtful = record.doubtfulTime || now < record.changedAt - TOLERANCE_MS;
  return {
    ...replaced,
    changedAt: Math.max(record.changedAt, now),
    ...(isDoubtful && { doubtfulTime: true }),
  };
}

function replaceFields(record: CaseRecord, fields: Partial<CaseFields>): CaseRecord {
  const changed = Object.fromEntries(Object.entries(fields).filter(([name, value]) => differs(record, name, value)));
  const names = Object.keys(changed);
  if (names.length === 0) return record;
  const sequence = record.sequence + 1;
  const stamps = { ...record.stamps, ...Object.fromEntries(names.map((name) => [name, sequence])) };
  return { ...record, ...changed, sequence, stamps };
}

function differs(record: CaseRecord, name: string, value: unknown): boolean {
  const before: unknown = Reflect.get(record, name);
  return value !== undefined && JSON.stringify(value) !== JSON.stringify(before);
}

function withinLimits(fields: Partial<CaseFields>): Partial<CaseFields> {
  const { notes, draft } = fields;
  return {
    ...fields,
    ...(notes && { notes: notes.slice(0, CASE_LIMITS.notes) }),
    ...(draft && { draft: { screen: draft.screen, value: draft.value.slice(0, CASE_LIMITS.draft) } }),
  };
}
