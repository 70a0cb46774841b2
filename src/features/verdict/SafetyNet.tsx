import { dayOf } from '../../core/model/beijing-time';
import { useWords } from '../../platform/i18n/words-context';
import { StepBody } from './StepItem';
import type { VerdictProps } from './verdict-props';

/** What to do if the steps do not bring the money. */
export function SafetyNet({ state, verdict }: VerdictProps) {
  const words = useWords();
  const { safetyNet } = verdict;
  const { date, at } = safetyNet.by;
  const day = words.day(date, dayOf(verdict.judgedAt));
  return (
    <section className="card safety-net" aria-labelledby="net-title">
      <h2 id="net-title" className="card-title">
        {words.t(verdict.due.kind === 'payout' ? 'verdict:net.title' : 'verdict:net.titleSettle')}
      </h2>
      <p>{at ? words.t('verdict:net.byTime', { day, time: at }) : words.t('verdict:net.by', { day })}</p>
      <p className="step-title">{words.t(`${safetyNet.topic}:steps.${safetyNet.id}.title`)}</p>
      <StepBody step={safetyNet} verdict={verdict} state={state} />
    </section>
  );
}
