import type { Verdict } from '../../core/model/verdict';
import type { Words } from '../../platform/i18n/words-context';
import type { Reminder } from './calendar-file';

/** What to be reminded of: the end of the due day's usual hours, and the safety net after it. */
export function reminders(words: Words, verdict: Verdict, caseId: string): Reminder[] {
  const { due, safetyNet } = verdict;
  const cause = words.t(`${verdict.topic}:causes.${verdict.cause}.name`);
  const net: Reminder = {
    id: `${caseId}-${safetyNet.id}-${safetyNet.by.date}`,
    date: safetyNet.by.date,
    at: safetyNet.by.at ?? '09:00',
    title: words.t('cases:reminder.net', { step: words.t(`${safetyNet.topic}:steps.${safetyNet.id}.title`) }),
  };
  if (due.kind !== 'payout') return [net];
  const { lateAfter, arrives } = due.window;
  if (`${lateAfter}T${arrives.to}` <= verdict.judgedAt) return [net];
  const arrival: Reminder = {
    id: `${caseId}-due-${lateAfter}`,
    date: lateAfter,
    at: arrives.to,
    title: words.t('cases:reminder.due', { cause }),
  };
  return [arrival, net];
}
