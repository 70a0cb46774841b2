import { type Answer, UNSURE } from '../../core/model/answer';
import { isSaleMoment } from '../../core/model/beijing-time';
import type { BusinessDate } from '../../core/model/business-date';
import { saleMomentText } from '../i18n/sale-moment-text';
import type { Words } from '../i18n/words-context';
import { questionOf } from './question-of';

/** The name of a question in a row of answers. */
export function questionName(words: Words, fact: string): string {
  const topic = questionOf(fact)?.topic;
  return topic ? words.t(`${topic}:questions.${fact}.short`) : fact;
}

/** What was answered, in the language of the page. */
export function answerText(words: Words, answer: Pick<Answer, 'fact' | 'value'>, today: BusinessDate): string {
  const { fact, value } = answer;
  if (value === UNSURE) return words.t('page:question.unsure');
  if (isSaleMoment(value)) return saleMomentText(words, value, today);
  const entry = questionOf(fact);
  if (entry?.question.kind !== 'choice') return value;
  return words.optional(`${entry.topic}:questions.${fact}.values.${value}`) ?? value;
}

/** A question and what was answered to it, in one line. */
export function factText(words: Words, answer: Pick<Answer, 'fact' | 'value'>, today: BusinessDate): string {
  const question = questionName(words, answer.fact);
  return words.t('verdict:why.fact', { question, answer: answerText(words, answer, today) });
}
