import { CASE_SCHEMA, type CaseRecord } from '../model/case-record';

export interface NewCase {
  readonly id: string;
  readonly language: string;
  readonly graphVersion: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** An empty case, never stored yet. */
export function newCase({ id, language, graphVersion, now }: NewCase): CaseRecord {
  return {
    id,
    schema: CASE_SCHEMA,
    graphVersion,
    language,
    status: 'open',
    createdAt: now,
    changedAt: now,
    sequence: 0,
    revision: 0,
    answers: [],
    setAside: [],
    withdrawn: [],
    history: [],
    stepsDone: [],
    notes: '',
    replacedNotes: [],
    draft: null,
    verdict: null,
    stamps: { graphVersion: 0, language: 0, status: 0, stepsDone: 0, notes: 0, draft: 0, verdict: 0 },
  };
}
