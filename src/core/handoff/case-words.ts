import type { CaseRecord, KeptAnswer } from '../model/case-record';

/** True where a case holds anything that somebody typed, besides its answers. */
export function hasWords({ notes, replacedNotes, draft, ...record }: CaseRecord): boolean {
  const answers = [...record.answers, ...record.setAside];
  return (
    notes !== '' || replacedNotes.length > 0 || draft !== null || answers.some(({ reason }) => reason !== undefined)
  );
}

/** The case with everything that somebody typed passed through a mask; what is only half typed stays here. */
export function withMaskedWords(record: CaseRecord, mask: (text: string) => string): CaseRecord {
  const masked = (answers: readonly KeptAnswer[]) =>
    answers.map((answer) => (answer.reason === undefined ? answer : { ...answer, reason: mask(answer.reason) }));
  return {
    ...record,
    answers: masked(record.answers),
    setAside: masked(record.setAside),
    withdrawn: masked(record.withdrawn),
    notes: mask(record.notes),
    replacedNotes: record.replacedNotes.map(mask),
    draft: null,
  };
}
