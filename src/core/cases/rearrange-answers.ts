import type { Answer } from '../model/answer';
import { CASE_LIMITS, type CaseRecord, type KeptAnswer } from '../model/case-record';
import { byPlace, type ListName, listedAnswers } from './listed-answers';
import { rememberValues } from './remember-values';

/** The answers that count, in order, and those the walk no longer reaches. One in neither list is taken back. */
export interface AnswerLists {
  readonly active: readonly Answer[];
  readonly setAside: readonly Answer[];
}

/** Puts the answers of a case as the session now has them, stamping those that are new, changed or moved. */
export function rearrangeAnswers(record: CaseRecord, lists: AnswerLists): CaseRecord {
  const before = listedAnswers(record);
  let sequence = record.sequence;
  const tick = () => {
    sequence += 1;
    return sequence;
  };
  const keep = (answer: Answer, list: ListName, after: number): KeptAnswer => {
    const old = before.get(answer.fact);
    const isAsBefore = old !== undefined && old.list === list && isSame(old.answer, answer);
    const at = isAsBefore ? old.answer.at : tick();
    const since = old === undefined ? at : old.answer.since > after ? old.answer.since : tick();
    return { ...within(answer), since, at };
  };

  const answers: KeptAnswer[] = [];
  for (const answer of latest(lists.active)) answers.push(keep(answer, 'answers', answers.at(-1)?.since ?? 0));
  const active = new Set(answers.map((answer) => answer.fact));
  const setAside = latest(lists.setAside)
    .filter((answer) => !active.has(answer.fact))
    .map((answer) => keep(answer, 'setAside', 0))
    .sort(byPlace);
  const stated = new Map([...answers, ...setAside].map((answer) => [answer.fact, answer]));
  const withdrawn = [...before.values()]
    .filter(({ answer }) => !stated.has(answer.fact))
    .map(({ answer, list }) => (list === 'withdrawn' ? answer : { ...answer, at: tick() }))
    .sort(byPlace);
  if (sequence === record.sequence) return record;

  const replaced = [...before.values()].flatMap(({ answer }) => {
    const now = stated.get(answer.fact);
    return now && now.value !== answer.value ? [answer] : [];
  });
  return { ...record, sequence, answers, setAside, withdrawn, history: rememberValues(record.history, replaced) };
}

/** One answer a fact: the last one said counts. */
function latest(answers: readonly Answer[]): Answer[] {
  return [...new Map(answers.map((answer) => [answer.fact, answer])).values()];
}

function isSame(kept: KeptAnswer, answer: Answer): boolean {
  const { value, provenance, reason } = within(answer);
  return kept.value === value && kept.provenance === provenance && kept.reason === reason;
}

function within({ fact, value, provenance, reason }: Answer): Answer {
  const short = { fact, value: value.slice(0, CASE_LIMITS.value), provenance };
  return reason === undefined ? short : { ...short, reason: reason.slice(0, CASE_LIMITS.reason) };
}
