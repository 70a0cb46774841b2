import type { BusinessDate } from '../../core/model/business-date';
import type { Due } from '../../core/model/verdict';
import type { Words } from '../i18n/words-context';

/** Of a sale whose hour nobody stated: until when it should arrive if it was made after the cut-off. Only where that differs. */
export function afterCutOffText(words: Words, due: Due, today: BusinessDate): string | undefined {
  if (due.kind !== 'payout') return undefined;
  const { latest, lateAfter, assumptions, arrives } = due.window;
  // An evening too late to be waited for is all that puts the last day behind the one after which it is late.
  if (latest === lateAfter || latest < today) return undefined;
  const cutOff = assumptions.flatMap((one) => (one.id === 'cut-off' ? one.time : []))[0];
  // After midnight nothing is in doubt: then it is the end of the instant hours.
  const time = cutOff === '24:00' ? arrives.to : cutOff;
  return words.t('verdict:due.afterCutOff', { time: time ?? '', day: words.day(latest, today) });
}
