import type { CaseRecord } from '../../core/model/case-record';
import type { PlannedStep, Verdict } from '../../core/model/verdict';
import type { Words } from '../../platform/i18n/words-context';
import { judgedDay } from '../../platform/session/due-text';
import type { Reminder } from './calendar-file';

const CALLS: readonly string[] = ['contact-acquirer', 'contact-bank'] satisfies readonly PlannedStep['action'][];
const MORNING = '09:00';
const EVENING = '18:00';

/**
 * What to be reminded of: the end of the due day's usual hours, the calls that the merchant has still to make by a later day,
 * and the safety net. Each title stands alone: in a calendar nothing is beside it.
 */
export function reminders(words: Words, verdict: Verdict, { id, stepsDone }: Pick<CaseRecord, 'id' | 'stepsDone'>) {
  const { due, safetyNet, steps } = verdict;
  const today = judgedDay(verdict);
  const cause = words.t(`${verdict.topic}:causes.${verdict.cause}.name`);
  const reminder = (key: string, step: PlannedStep): Reminder => ({
    id: `${id}-${step.id}-${step.by.date}`,
    date: step.by.date,
    at: step.by.at ?? (step.by.date === today ? EVENING : MORNING),
    title: words.t(`cases:reminder.${key}`, { step: words.t(`${step.topic}:steps.${step.id}.title`), cause }),
  });
  const isToCall = ({ action, actor, by, ...step }: PlannedStep) =>
    CALLS.includes(action) && actor === 'merchant' && by.date > today && !stepsDone.includes(step.id);
  const calls = steps.filter((step) => isToCall(step) && step.id !== safetyNet.id);
  const planned = [...calls.map((step) => reminder('step', step)), reminder('net', safetyNet)];
  if (due.kind !== 'payout') return planned;
  const { lateAfter, arrives } = due.window;
  if (`${lateAfter}T${arrives.to}` <= verdict.judgedAt) return planned;
  const arrival: Reminder = {
    id: `${id}-due-${lateAfter}`,
    date: lateAfter,
    at: arrives.to,
    title: words.t('cases:reminder.due', { cause }),
  };
  return [arrival, ...planned];
}
