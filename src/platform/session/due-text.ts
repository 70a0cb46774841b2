import { dayOf } from '../../core/model/beijing-time';
import type { BusinessDate } from '../../core/model/business-date';
import type { Verdict } from '../../core/model/verdict';
import type { Words } from '../i18n/words-context';

type Dated = Pick<Verdict, 'due' | 'place'>;

/** The date of a verdict in one line, and the sentence below it that says when it would be late. */
export function dueText(words: Words, { due, place }: Dated, today: BusinessDate): { main: string; note?: string } {
  const day = (date: BusinessDate): string => words.day(date, today);
  if (due.kind === 'none') {
    if (due.settleBy === today) return { main: words.t('verdict:due.settleNow') };
    return {
      main: words.t(`verdict:due.${place === 'never-authorised' ? 'never' : 'none'}`, { day: day(due.settleBy) }),
    };
  }
  if (due.kind === 'within') {
    const key = due.earliest === due.latest ? 'withinOne' : 'within';
    return { main: words.t(`verdict:due.${key}`, { from: day(due.earliest), to: day(due.latest) }) };
  }
  const { window, status } = due;
  const spread = window.earliest !== window.lateAfter;
  const span = { day: day(window.likely), from: day(window.earliest), to: day(window.lateAfter) };
  if (status === 'unknown') {
    return { main: words.t('verdict:due.unknown', { day: day(window.latest) }) };
  }
  if (status === 'late' || status === 'long-late') {
    return { main: words.t(`verdict:due.${status === 'late' ? 'late' : 'longLate'}`, { day: span.to }) };
  }
  const note = words.t('verdict:due.hours', { to: window.arrives.to, day: span.to });
  if (status === 'due-today' && window.lateAfter === today) return { main: words.t('verdict:due.today'), note };
  const key = spread ? 'between' : 'on';
  return { main: words.t(`verdict:due.${key}`, span), note };
}

/** The day of judging, in Beijing. */
export function judgedDay(verdict: { readonly judgedAt: Parameters<typeof dayOf>[0] }): BusinessDate {
  return dayOf(verdict.judgedAt);
}
