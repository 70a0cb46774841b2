import { UNSURE } from '../model/answer';
import type { CaseRecord, JudgedVerdict, KeptAnswer } from '../model/case-record';
import { wireCauses, wireGraphVersions, wireLanguages, wirePlaces, wireSteps } from './wire-ids';
import { mayTravel, wireFact } from './wire-value';

/** A device whose clock stands outside of these never had the time. */
export const FIRST_INSTANT = Date.parse('2020-01-01T00:00:00Z');
export const LAST_INSTANT = Date.parse('2100-01-01T00:00:00Z');

/**
 * What a link carries of a case, as whoever opens it gets it: ids, codes and dates. Notes, typed text, the words behind an
 * answer, drafts, earlier values, and whether the case is closed stay here; of what was taken back, only that it was.
 */
export function sharedPart(record: CaseRecord): CaseRecord {
  const createdAt = within(record.createdAt, FIRST_INSTANT);
  const verdict = record.verdict && sharedVerdict(record.verdict);
  const { stepsDone, verdict: judged } = record.stamps;
  return {
    id: record.id,
    schema: record.schema,
    graphVersion: wireGraphVersions.find((version) => version === record.graphVersion) ?? lastOf(wireGraphVersions),
    language: wireLanguages.find((language) => language === record.language) ?? firstOf(wireLanguages),
    status: 'open',
    createdAt,
    changedAt: within(record.changedAt, createdAt),
    received: true,
    sequence: record.sequence,
    revision: 0,
    answers: record.answers.flatMap(sharedAnswer),
    setAside: record.setAside.flatMap(sharedAnswer),
    withdrawn: record.withdrawn.flatMap(sharedAnswer).map((answer) => ({ ...answer, value: UNSURE })),
    history: [],
    stepsDone: record.stepsDone.filter((step) => wireSteps.some(({ id }) => id === step)),
    notes: '',
    replacedNotes: [],
    draft: null,
    verdict,
    stamps: { graphVersion: 0, language: 0, status: 0, stepsDone, notes: 0, draft: 0, verdict: judged },
  };
}

function sharedAnswer({ fact, value, provenance, since, at }: KeptAnswer): KeptAnswer[] {
  const known = wireFact(fact);
  return known && mayTravel(known, value) ? [{ fact, value, provenance, since, at }] : [];
}

function sharedVerdict(verdict: JudgedVerdict): JudgedVerdict | null {
  if (!wireCauses.includes(verdict.cause) || !wirePlaces.includes(verdict.place)) return null;
  const steps = verdict.steps.flatMap(({ id }) => wireSteps.find((step) => step.id === id) ?? []);
  return { ...verdict, steps };
}

function within(instant: number, first: number): number {
  return Math.min(Math.max(instant, first), LAST_INSTANT);
}

function firstOf(list: readonly string[]): string {
  return list[0] ?? '';
}

function lastOf(list: readonly string[]): string {
  return list.at(-1) ?? '';
}
