import type { CaseRecord } from '../model/case-record';

/** An empty case. Id and time come from the caller: this room has neither chance nor clock. */
export function newCase(id: string, at: number, about: { graphVersion: string; language: string }): CaseRecord {
  return {
    id,
    schema: 1,
    ...about,
    status: 'open',
    createdAt: at,
    changedAt: at,
    sequence: 0,
    revision: 0,
    answers: [],
    setAside: [],
    history: [],
    stepsDone: [],
    notes: '',
    draft: null,
    verdict: null,
  };
}
