import { dayOf } from '../core/model/beijing-time';
import type { CaseRecord } from '../core/model/case-record';
import type { Verdict } from '../core/model/verdict';
import { calendarFile } from '../features/verdict/calendar-file';
import { reminders } from '../features/verdict/reminders';
import type { Words } from '../platform/i18n/words-context';
import { saveFile } from './save-file';

/** Hands the reminders of a verdict to the merchant as a file for a calendar. */
export async function giveReminder(words: Words, verdict: Verdict, record: CaseRecord): Promise<void> {
  await words.loadTopic('cases');
  const name = `${words.t('cases:reminder.file')}-${dayOf(verdict.judgedAt)}.ics`;
  saveFile(name, 'text/calendar', calendarFile(reminders(words, verdict, record), record.changedAt));
}
