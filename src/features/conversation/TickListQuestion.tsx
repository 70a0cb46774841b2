import { Fragment, useState } from 'react';
import { type Answer, UNSURE } from '../../core/model/answer';
import { useWords } from '../../platform/i18n/words-context';
import { announcedFor } from '../../platform/session/announced';
import { questionOf } from '../../platform/session/question-of';
import type { Asking, SessionState } from '../../platform/session/session-state';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Option } from '../../ui/Option';
import { FieldError } from './FieldError';
import type { FormProps } from './form-props';
import { LazyAnnounced } from './LazyAnnounced';
import { LazyNetworkCheck } from './LazyNetworkCheck';
import { NextButton } from './NextButton';
import { QuestionHeading } from './QuestionHeading';
import { useDraft } from './use-draft';

type Ticked = ReadonlyMap<string, string>;
type Rest = 'normal' | 'unsure' | undefined;

/** Rare facts on one page: tick what applies; what is not ticked is as usual, or unsure where the merchant says so. */
export function TickListQuestion({ asking, found, onAnswer, onDraft }: FormProps) {
  const words = useWords();
  const [ticked, setTicked] = useState<Ticked>(() => tickedBefore(asking));
  const [rest, setRest] = useState<Rest>(() => restBefore(asking));
  const [missing, setMissing] = useState(false);
  const [measured, setMeasured] = useState<Answer>();
  useDraft([...ticked, ['rest', rest ?? '']].map((pair) => pair.join(' ')).join(','), onDraft);
  const answers = (how: Rest, on = ticked): Answer[] =>
    asking.facts.map((fact) => withSource(answerFor(fact, on, how), measured));
  const tick = (fact: string, value: string, on: boolean): void => {
    setTicked((before) => new Map([...before].filter(([other]) => other !== fact).concat(on ? [[fact, value]] : [])));
    if (on && rest === 'normal') setRest(undefined);
  };
  const takeMeasured = (of: { readonly value: string; readonly figures: string } | undefined): void => {
    setMeasured(of && { fact: 'network', value: of.value, provenance: 'measured', reason: of.figures });
    // What an earlier test had ticked goes with it.
    if (measured) tick('network', measured.value, false);
    if (of) tick('network', of.value, of.value !== questionOf('network')?.question.normal);
  };
  const submit = (): void => {
    if (ticked.size === 0 && !rest) setMissing(true);
    else onAnswer(answers(rest));
  };
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset>
        <QuestionHeading title={words.t('page:question.tickTitle')} help={words.t('page:question.tickHelp')} />
        <div className="options options-dense">
          <Option
            kind="checkbox"
            name="rest"
            value="normal"
            label={words.t('page:question.none')}
            checked={rest === 'normal'}
            onChange={(on) => {
              setRest(on ? 'normal' : undefined);
              if (on) setTicked(new Map());
            }}
            onPoint={() => (rest === 'normal' ? undefined : onAnswer(answers('normal', new Map())))}
          />
          {optionsOf(asking.facts).map(({ fact, value, topic, isLast }) => (
            <Fragment key={`${fact} ${value}`}>
              <Option
                kind="checkbox"
                name={fact}
                value={value}
                label={words.t(`${topic}:questions.${fact}.values.${value}`)}
                hint={fact === 'maintenance' ? reminder(found, value) : undefined}
                checked={ticked.get(fact) === value}
                onChange={(on) => tick(fact, value, on)}
              />
              {found && fact === 'network' && isLast ? (
                <ErrorBoundary>
                  <LazyNetworkCheck hosts={found.evidence.probeHosts} onMeasured={takeMeasured} />
                </ErrorBoundary>
              ) : null}
            </Fragment>
          ))}
          <Option
            kind="checkbox"
            name="rest"
            value="unsure"
            label={words.t('page:question.tickUnsure')}
            checked={rest === 'unsure'}
            onChange={(on) => setRest(on ? 'unsure' : undefined)}
          />
        </div>
        {missing && ticked.size === 0 && !rest ? <FieldError>{words.t('page:question.chooseFirst')}</FieldError> : null}
      </fieldset>
      <NextButton changing={asking.changing} />
    </form>
  );
}

function answerFor(fact: string, ticked: Ticked, rest: Rest): Answer {
  const normal = questionOf(fact)?.question.normal ?? UNSURE;
  return { fact, value: ticked.get(fact) ?? (rest === 'unsure' ? UNSURE : normal), provenance: 'asked' };
}

/** An answer that the network check gave says so, as long as it is the same. */
function withSource(answer: Answer, measured: Answer | undefined): Answer {
  return measured?.fact === answer.fact && measured.value === answer.value ? measured : answer;
}

/** What was announced near the sale, beside the box that it may be a reason to tick. */
function reminder(found: SessionState | undefined, scope: string) {
  const item = found && announcedFor(found, scope);
  return item ? <LazyAnnounced as="reminder" items={[item]} state={found} /> : undefined;
}

function optionsOf(facts: readonly string[]): { fact: string; value: string; topic: string; isLast: boolean }[] {
  return facts.flatMap((fact) => {
    const entry = questionOf(fact);
    const values = entry?.question.values.filter((value) => value !== entry.question.normal) ?? [];
    return values.map((value) => ({ fact, value, topic: entry?.topic ?? '', isLast: value === values.at(-1) }));
  });
}

/** What stood ticked when the page was left. */
function draftOf({ draft }: Asking): Ticked | undefined {
  return draft === undefined ? undefined : new Map(draft.split(',').map((pair) => splitPair(pair)));
}

function splitPair(pair: string): [string, string] {
  const [fact = '', value = ''] = pair.split(' ');
  return [fact, value];
}

function tickedBefore(asking: Asking): Ticked {
  const draft = draftOf(asking);
  if (draft) return new Map([...draft].filter(([fact]) => asking.facts.includes(fact)));
  const special = asking.earlier.filter(
    ({ fact, value }) => value !== UNSURE && value !== questionOf(fact)?.question.normal,
  );
  return new Map(special.map(({ fact, value }) => [fact, value]));
}

function restBefore(asking: Asking): Rest {
  const draft = draftOf(asking)?.get('rest');
  if (draft !== undefined) return draft === 'normal' || draft === 'unsure' ? draft : undefined;
  if (asking.earlier.some(({ value }) => value === UNSURE)) return 'unsure';
  return asking.earlier.length > 0 && tickedBefore(asking).size === 0 ? 'normal' : undefined;
}
