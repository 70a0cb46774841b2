import { dayOf } from '../../core/model/beijing-time';
import type { JudgedVerdict } from '../../core/model/case-record';
import type { Verdict } from '../../core/model/verdict';
import { useTopic } from '../../platform/i18n/use-topic';
import { useWords, type Words } from '../../platform/i18n/words-context';
import { judgedDay } from '../../platform/session/due-text';
import { topicOfCause } from '../../platform/session/question-of';
import { Notice } from '../../ui/Notice';
import type { VerdictProps } from './verdict-props';

interface RejudgedProps extends VerdictProps {
  /** Who comes back reads it; it is read aloud only to those who were here when it changed. */
  readonly live: boolean;
}

/** For those who come back: what is different from the last verdict, or that a day named then has passed. */
export function Rejudged({ state, verdict, live }: RejudgedProps) {
  const words = useWords();
  const texts = useTopic('cases');
  const sentence = state.earlierVerdict
    ? changeText(words, state.earlierVerdict, verdict)
    : passedText(words, state.record.verdict, verdict);
  if (!sentence || texts !== 'ready') return null;
  return (
    <Notice tone="amber" title={words.t('cases:rejudged.title')} live={live}>
      <p>{sentence}</p>
    </Notice>
  );
}

function changeText(words: Words, before: JudgedVerdict, now: Verdict): string {
  const status = now.due.kind === 'payout' ? now.due.status : undefined;
  if (status !== undefined && status !== before.dueStatus) {
    if (status === 'late') return words.t('cases:rejudged.late');
    if (status === 'due-today') return words.t('cases:rejudged.dueToday');
    if (status === 'long-late') return words.t('cases:rejudged.longLate');
  }
  if (before.cause === now.cause) return words.t('cases:rejudged.dates');
  const name = (cause: string): string | undefined => words.optional(`${topicOfCause(cause)}:causes.${cause}.name`);
  const told = { day: words.day(dayOf(before.judgedAt), judgedDay(now)), now: name(now.cause) ?? '' };
  const named = name(before.cause);
  // A cause of older rules, which has no words any more.
  if (!named) return words.t('cases:rejudged.rules', told);
  return words.t('cases:rejudged.cause', { ...told, before: named });
}

/** A day named for an answer is kept from when it was first named, so that it can pass. */
function passedText(words: Words, first: JudgedVerdict | null, now: Verdict): string | undefined {
  const today = judgedDay(now);
  if (!first || first.dueStatus !== null || first.dueLatest === null || first.dueLatest >= today) return undefined;
  return words.t('cases:rejudged.promise', {
    day: words.day(dayOf(first.judgedAt), today),
    date: words.day(first.dueLatest, today),
    step: words.t(`${now.safetyNet.topic}:steps.${now.safetyNet.id}.title`),
  });
}
