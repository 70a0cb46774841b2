import { CASE_LIMITS, type CaseRecord, type KeptAnswer } from '../model/case-record';
import { MOST_CHANGES } from './read-shared';
import { mayTravel, wireFact } from './wire-value';

/**
 * What is taken of a case that came as a file, which anybody may have written: answers that are in the vocabulary, words
 * within their limits. Nothing where its counts only make sense to win every merge.
 */
export function receivedPart(record: CaseRecord): CaseRecord | undefined {
  const { sequence, stamps } = record;
  const lists = [record.answers, record.setAside, record.withdrawn];
  const counts = [...lists.flat().flatMap(({ since, at }) => [since, at]), ...Object.values(stamps)];
  if (sequence > MOST_CHANGES || counts.some((count) => count > sequence)) return undefined;
  const facts = lists.flat().map(({ fact }) => fact);
  if (new Set(facts).size < facts.length) return undefined;
  return {
    ...record,
    received: true,
    revision: 0,
    answers: record.answers.filter(isOurs),
    setAside: record.setAside.filter(isOurs),
    withdrawn: record.withdrawn.filter(isOurs),
    history: record.history.filter(isOurs).slice(-CASE_LIMITS.history),
    draft: null,
  };
}

function isOurs({ fact, value }: Pick<KeptAnswer, 'fact' | 'value'>): boolean {
  const known = wireFact(fact);
  return known !== undefined && mayTravel(known, value);
}
