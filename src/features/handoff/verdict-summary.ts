import { dayOf } from '../../core/model/beijing-time';
import type { Verdict } from '../../core/model/verdict';
import type { Words } from '../../platform/i18n/words-context';
import { dueText } from '../../platform/session/due-text';
import { topicOfCause } from '../../platform/session/question-of';

/** A verdict in three short texts. */
export function verdictSummary(
  words: Words,
  verdict: Verdict,
): readonly { readonly name: string; readonly text: string }[] {
  return [
    { name: words.t('handoff:case.where'), text: placeName(words, verdict.place) },
    { name: words.t('handoff:case.cause'), text: causeName(words, verdict.cause) },
    { name: words.t('handoff:case.due'), text: dueText(words, verdict, dayOf(verdict.judgedAt)).main },
  ];
}

/** A place or cause of newer or older rules has no name here, and its id is not shown instead. */
export function placeName(words: Words, place: string): string {
  return words.optional(`trade:places.${place}.name`) ?? '–';
}

export function causeName(words: Words, cause: string): string {
  return words.optional(`${topicOfCause(cause)}:causes.${cause}.name`) ?? '–';
}
