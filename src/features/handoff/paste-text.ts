import { dayOf } from '../../core/model/beijing-time';
import type { Words } from '../../platform/i18n/words-context';
import { factText } from '../../platform/session/answer-text';
import type { SessionState } from '../../platform/session/session-state';
import { stepDate } from '../../platform/session/step-dates';
import { verdictSummary } from './verdict-summary';

/** A short message: the outcome with its next step, or the answers so far, and the link. */
export function pasteText(
  words: Words,
  state: Pick<SessionState, 'verdict' | 'replay' | 'world'>,
  link: string,
): string {
  const { verdict } = state;
  const today = dayOf(state.world.now);
  const lines = verdict
    ? verdictSummary(words, verdict).map(({ name, text }) => words.t('handoff:text.line', { name, text }))
    : [
        words.t('handoff:case.unfinished'),
        ...state.replay.active
          .filter(({ provenance }) => provenance !== 'computed')
          .map((one) => factText(words, one, today)),
      ];
  const [step] = verdict?.steps ?? [];
  const next = step
    ? words.t('handoff:text.next', {
        step: words.t(`${step.topic}:steps.${step.id}.title`),
        when: stepDate(words, step, today),
      })
    : undefined;
  return [
    words.t('handoff:text.title'),
    ...lines,
    ...(next ? [next] : []),
    words.t('handoff:text.open', { link }),
  ].join('\n');
}
