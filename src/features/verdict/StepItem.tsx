import { useState } from 'react';
import type { PlannedStep } from '../../core/model/verdict';
import { useTopic } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import { judgedDay } from '../../platform/session/due-text';
import type { SessionState } from '../../platform/session/session-state';
import { stepDate } from '../../platform/session/step-dates';
import { CopyButton } from '../../ui/CopyButton';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { extraPart } from '../../ui/extra-part';
import { Mixed } from '../../ui/Mixed';
import { sayVariables } from './say-variables';
import type { VerdictProps } from './verdict-props';

/** Banks and hotlines here answer in it; readers of other languages are offered the words to say in it as well. */
const SPOKEN = 'zh-CN';
const InSpoken = extraPart(async () => (await import('./OfferSpoken')).OfferSpoken);

interface StepBodyProps extends VerdictProps {
  readonly step: PlannedStep;
}

interface StepItemProps extends StepBodyProps {
  readonly done: boolean;
  onTick(done: boolean): void;
}

/** One step: who acts and by when, how, what to have ready, and what to say. */
export function StepItem({ step, verdict, state, done, onTick }: StepItemProps) {
  const words = useWords();
  return (
    <li className={done ? 'step step-done' : 'step'}>
      <label className="step-tick">
        <input type="checkbox" checked={done} onChange={(event) => onTick(event.currentTarget.checked)} />
        <span>
          <span className="step-title">{words.t(`${step.topic}:steps.${step.id}.title`)}</span>
          <span className="step-when small quiet">
            <span>{words.t(`trade:actors.${step.actor}`)}</span>
            {' · '}
            <span>{stepDate(words, step, judgedDay(verdict))}</span>
          </span>
        </span>
      </label>
      <StepBody step={step} verdict={verdict} state={state} />
    </li>
  );
}

/** How a step is done; the safety net shows the same without a box to tick. */
export function StepBody({ step, verdict, state }: StepBodyProps) {
  const words = useWords();
  return (
    <div className="step-body">
      <p>
        <Mixed text={words.t(`${step.topic}:steps.${step.id}.detail`)} language={words.language} />
      </p>
      <ErrorBoundary>
        {step.id === 'follow-code' ? <CodeSays state={state} /> : null}
        <Preparation step={step} verdict={verdict} state={state} />
      </ErrorBoundary>
    </div>
  );
}

/** What to have ready and what to say, one tap away so that the list of steps stays short. */
function Preparation({ step, verdict, state }: StepBodyProps) {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  const sayKey = `${step.topic}:steps.${step.id}.say`;
  const say = step.say ? words.t(sayKey, sayVariables(words, verdict, state)) : undefined;
  const parts = [...(step.bring.length > 0 ? ['bring'] : []), ...(say ? ['say'] : [])];
  if (parts.length === 0) return null;
  const summary = parts.map((part) => words.t(`verdict:steps.${part}`)).join(' · ');
  return (
    <details onToggle={() => setOpened(true)}>
      <summary>{summary}</summary>
      <div className="stack">
        {step.bring.length > 0 ? (
          <ul className="bring" aria-label={words.t('verdict:steps.bring')}>
            {step.bring.map((item) => (
              <li key={item}>
                <Mixed text={words.t(`trade:bring.${item}`)} language={words.language} />
              </li>
            ))}
          </ul>
        ) : null}
        {say ? (
          <div className="say">
            <p className="say-text">
              <Mixed text={say} language={words.language} />
            </p>
            <CopyButton
              text={say}
              label={words.t('verdict:steps.copy')}
              done={words.t('verdict:steps.copied')}
              failed={words.t('verdict:steps.copyFailed')}
            />
            {opened && words.language !== SPOKEN ? (
              <InSpoken language={SPOKEN} say={sayKey} verdict={verdict} state={state} />
            ) : null}
          </div>
        ) : null}
      </div>
    </details>
  );
}

function CodeSays({ state }: { readonly state: SessionState }) {
  const words = useWords();
  useTopic('response-codes');
  const code = state.replay.active.find(({ fact }) => fact === 'responseCode')?.value ?? '';
  const meaning = words.optional(`response-codes:${code}.meaning`);
  const next = words.optional(`response-codes:${code}.next`);
  if (!meaning || !next) return null;
  return (
    <div className="say">
      <p>
        <strong>{words.t('verdict:steps.codeSays', { code, meaning })}</strong>
      </p>
      <p>
        <Mixed text={next} language={words.language} />
      </p>
    </div>
  );
}
