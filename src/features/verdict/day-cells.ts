import { dayOf, isSaleMoment } from '../../core/model/beijing-time';
import type { BusinessDate } from '../../core/model/business-date';
import type { Due } from '../../core/model/verdict';
import type { Words } from '../../platform/i18n/words-context';
import type { DayCell } from '../../ui/DayStrip';

/** What is marked on the strip: the sale, the day it counts for, the due days, and now. */
function marksOf(due: Due, paidAt: string, today: BusinessDate): readonly (readonly [string, BusinessDate])[] {
  const now = [['now', today]] as const;
  if (due.kind === 'none') return [...now, ['settle', due.settleBy]];
  if (due.kind === 'within') {
    return [...(due.earliest < due.latest ? [['from', due.earliest] as const] : []), ['latest', due.latest], ...now];
  }
  const { window } = due;
  const sale = isSaleMoment(paidAt) ? dayOf(paidAt) : undefined;
  return [
    ...(sale ? [['paid', sale] as const] : []),
    ...(sale && window.countsFrom !== sale ? [['counts', window.countsFrom] as const] : []),
    ...(window.earliest < window.likely ? [['from', window.earliest] as const] : []),
    ['due', window.likely],
    ...(window.lateAfter > window.likely ? [['latest', window.lateAfter] as const] : []),
    ...now,
  ];
}

const DAY = 86_400_000;

/** The cells of the strip of days. */
export function dayCells(words: Words, due: Due, at: { paidAt: string; today: BusinessDate }): DayCell[] {
  const days = due.kind === 'payout' ? due.window.days : due.days;
  const marks = marksOf(due, at.paidAt, at.today);
  return days.map(({ date, kind }, index) => ({
    date,
    // Between a day long past due and today the days are left out.
    afterGap: index > 0 && Date.parse(date) - Date.parse(days[index - 1]?.date ?? date) > DAY,
    day: words.shortDay(date),
    weekday: words.weekday(date),
    kind,
    kindText: words.t(`trade:dayKinds.${kind}`),
    marks: marks.filter(([, day]) => day === date).map(([id]) => ({ id, text: words.t(`verdict:strip.${id}`) })),
  }));
}
