import type { BusinessDate } from '../../core/model/business-date';
import type { PlannedStep } from '../../core/model/verdict';
import type { Words } from '../i18n/words-context';

/** By when a step is to be done; a wait says until when. */
export function stepDate(words: Words, step: PlannedStep, today: BusinessDate): string {
  const { date, at } = step.by;
  const day = words.day(date, today);
  if (step.action === 'wait') {
    return at ? words.t('verdict:steps.untilTime', { day, time: at }) : words.t('verdict:steps.until', { day });
  }
  if (date === today) return at ? words.t('verdict:steps.todayTime', { time: at }) : words.t('verdict:steps.today');
  return at ? words.t('verdict:steps.byTime', { day, time: at }) : words.t('verdict:steps.by', { day });
}
