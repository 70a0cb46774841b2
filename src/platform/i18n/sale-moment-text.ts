import { dayOf } from '../../core/model/beijing-time';
import type { BusinessDate } from '../../core/model/business-date';
import type { SaleMoment } from '../../core/model/business-moment';
import type { Words } from './words-context';

/** When a sale was made, as precisely as it is known: the day, about an hour, or the minute. */
export function saleMomentText(words: Words, moment: SaleMoment, today: BusinessDate): string {
  const day = words.day(dayOf(moment), today);
  const time = moment.slice(11);
  if (time === '') return day;
  if (time.length > 2) return `${day} ${time}`;
  // The last hour is what was chosen as after the cut-off.
  return words.t(`page:moment.${time === '23' ? 'from' : 'about'}Hour`, { day, time: `${time}:00` });
}
