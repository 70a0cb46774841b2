import { useWords } from '../../platform/i18n/words-context';
import { StepItem } from './StepItem';
import type { VerdictProps } from './verdict-props';

interface StepsCardProps extends VerdictProps {
  onTick(step: string, done: boolean): void;
}

/** What to do now, in order. */
export function StepsCard({ state, verdict, onTick }: StepsCardProps) {
  const words = useWords();
  const done = new Set(state.record.stepsDone);
  const count = verdict.steps.filter(({ id }) => done.has(id)).length;
  return (
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
  );
}
