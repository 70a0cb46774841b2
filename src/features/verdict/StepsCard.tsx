import { dayOf } from '../../core/model/beijing-time';
import { useWords } from '../../platform/i18n/words-context';
import { StepBody, StepItem } from './StepItem';
import type { VerdictProps } from './verdict-props';

interface StepsCardProps extends VerdictProps {
  onTick(step: string, done: boolean): void;
}

/** What to do now, in order, and what to do if that does not bring the money. */
export function StepsCard({ state, verdict, onTick }: StepsCardProps) {
  const words = useWords();
  const done = new Set(state.record.stepsDone);
  const count = verdict.steps.filter(({ id }) => done.has(id)).length;
  return (
    <>
      <section className="card" aria-labelledby="steps-title">
        <div className="row card-head">
          <h2 id="steps-title" className="card-title">
            {words.t('verdict:steps.title')}
          </h2>
          <span className="small quiet" role="status">
            {words.t('verdict:steps.progress', { done: count, all: verdict.steps.length })}
          </span>
        </div>
        <ol className="steps">
          {verdict.steps.map((step) => (
            <StepItem
              key={step.id}
              step={step}
              verdict={verdict}
              state={state}
              done={done.has(step.id)}
              onTick={(ticked) => onTick(step.id, ticked)}
            />
          ))}
        </ol>
      </section>
      <SafetyNet state={state} verdict={verdict} />
    </>
  );
}

function SafetyNet({ state, verdict }: VerdictProps) {
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
