import type { Replay } from '../../../core/cases/replay';
import type { PlannedStep, Reason, Verdict } from '../../../core/model/verdict';
import { sayVariables } from '../../../features/verdict/say-variables';
import type { Words } from '../../../platform/i18n/words-context';
import { afterCutOffText } from '../../../platform/session/after-cut-off-text';
import { answerText, questionName } from '../../../platform/session/answer-text';
import { certaintyKey } from '../../../platform/session/certainty-key';
import { dueText, judgedDay } from '../../../platform/session/due-text';
import { topicOfCause } from '../../../platform/session/question-of';
import { stepDate } from '../../../platform/session/step-dates';

/** A verdict as lines of text, in the words of the page. */
export function verdictLines(words: Words, verdict: Verdict, replay: Replay): readonly string[] {
  const cause = `${verdict.topic}:causes.${verdict.cause}`;
  const due = dueText(words, verdict, judgedDay(verdict));
  const ifLater = afterCutOffText(words, verdict.due, judgedDay(verdict));
  const net = words.t('verdict:net.title');
  return [
    `■ ${words.t(`${cause}.name`)} (${words.t(certaintyKey(verdict))})`,
    words.t(`${cause}.headline`),
    words.t(`trade:places.${verdict.place}.name`),
    due.main,
    ...(due.note ? [due.note] : []),
    ...(ifLater ? [ifLater] : []),
    words.t(`${cause}.explain`),
    '',
    words.t('verdict:steps.title'),
    ...verdict.steps.flatMap((step, index) => stepLines(words, step, { verdict, replay, mark: `${index + 1}.` })),
    net,
    ...stepLines(words, verdict.safetyNet, { verdict, replay, mark: '→' }),
    '',
    ...reasonLines(words, verdict),
  ];
}

function stepLines(
  words: Words,
  step: PlannedStep,
  { verdict, replay, mark }: { verdict: Verdict; replay: Replay; mark: string },
): readonly string[] {
  const key = `${step.topic}:steps.${step.id}`;
  const when = `${words.t(`trade:actors.${step.actor}`)} · ${stepDate(words, step, judgedDay(verdict))}`;
  const bring = step.bring.map((thing) => words.t(`trade:bring.${thing}`)).join('; ');
  return [
    `${mark} ${words.t(`${key}.title`)} (${when})`,
    `   ${words.t(`${key}.detail`)}`,
    ...(bring ? [`   ${words.t('verdict:steps.bring')}: ${bring}`] : []),
    ...(step.say
      ? [`   ${words.t('verdict:steps.say')}: ${words.t(`${key}.say`, sayVariables(words, verdict, { replay }))}`]
      : []),
  ];
}

function reasonLines(words: Words, verdict: Verdict): readonly string[] {
  const name = (cause: string): string => words.t(`${topicOfCause(cause)}:causes.${cause}.name`);
  const reason = ({ fact, value }: Reason): string =>
    `${questionName(words, fact)}: ${answerText(words, { fact, value }, judgedDay(verdict))}`;
  const list = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length > 0 ? [words.t(title), ...lines.map((line) => `- ${line}`)] : [];
  return [
    ...list('verdict:why.led', verdict.why.map(reason)),
    ...list('verdict:why.also', verdict.also.map(name)),
    ...list('verdict:why.possible', verdict.possible.map(name)),
  ];
}
