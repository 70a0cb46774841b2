import type { CaseRecord, KeptAnswer } from '../model/case-record';

export type ListName = 'answers' | 'setAside' | 'withdrawn';

export interface ListedAnswer {
  readonly list: ListName;
  readonly answer: KeptAnswer;
}

/** Every answer a case keeps, by its fact, with the list it stands in. */
export function listedAnswers(record: CaseRecord): Map<string, ListedAnswer> {
  const lists: readonly ListName[] = ['withdrawn', 'setAside', 'answers'];
  const listed = lists.flatMap((list) => record[list].map((answer): ListedAnswer => ({ list, answer })));
  return new Map(listed.map((one) => [one.answer.fact, one]));
}

/** By place in the list; by fact where two versions of a case gave the same place. */
export function byPlace(a: KeptAnswer, b: KeptAnswer): number {
  return a.since - b.since || (a.fact < b.fact ? -1 : 1);
}
