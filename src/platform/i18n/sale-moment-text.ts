import { dayOf } from '../../core/model/beijing-time';
import type { BusinessDate } from '../../core/model/business-date';
import type { SaleMoment } from '../../core/model/business-moment';
import type { Words } from './words-context';

/** When a sale was made, as precisely as it is known: the day, from an hour on, or the minute. */
export function saleMomentText(words: Words, moment: SaleMoment, today: BusinessDate): string {
  const day = words.day(dayOf(moment), today);
  const time = moment.slice(11);
  if (time === '') return day;
  return time.length === 2 ? words.t('page:moment.fromHour', { day, time: `${time}:00` }) : `${day} ${time}`;
}
