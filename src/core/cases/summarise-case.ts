import type { Answer } from '../model/answer';
import type { CaseRecord, JudgedVerdict } from '../model/case-record';

/** What a list of cases shows of one. */
export interface CaseSummary {
  readonly id: string;
  readonly status: CaseRecord['status'];
  readonly language: string;
  readonly createdAt: number;
  readonly changedAt: number;
  readonly doubtfulTime: boolean;
  readonly received: boolean;
  readonly revision: number;
  readonly answers: readonly Answer[];
  readonly verdict: JudgedVerdict | null;
}

export function summariseCase(record: CaseRecord): CaseSummary {
  const { id, status, language, createdAt, changedAt, revision, answers, verdict } = record;
  const doubtfulTime = record.doubtfulTime === true;
  const received = record.received === true;
  return { id, status, language, createdAt, changedAt, doubtfulTime, received, revision, answers, verdict };
}
