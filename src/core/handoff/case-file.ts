import type { CaseRecord, KeptAnswer } from '../model/case-record';

export const FILE_FORMAT = 'daonale-case';
export const FILE_VERSION = 1;

/** A case as a file; `version` is that of this wrapping, the case has its own `schema`. */
export function writeCaseFile(record: CaseRecord): string {
  return `${JSON.stringify({ format: FILE_FORMAT, version: FILE_VERSION, case: record }, null, 2)}\n`;
}

/** The case without anything that somebody typed: answers, steps, verdict and dates remain. */
export function withoutWords(record: CaseRecord): CaseRecord {
  const bare = (answers: readonly KeptAnswer[]) => answers.map(({ reason: _words, ...answer }) => answer);
  return {
    ...record,
    answers: bare(record.answers),
    setAside: bare(record.setAside),
    withdrawn: bare(record.withdrawn),
    notes: '',
    replacedNotes: [],
    draft: null,
  };
}
