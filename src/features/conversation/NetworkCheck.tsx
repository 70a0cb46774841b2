import { useEffect, useRef, useState } from 'react';
import { useTopic } from '../../platform/i18n/use-topic';
import { useWords, type Words } from '../../platform/i18n/words-context';
import {
  answerOf,
  type Measured,
  type MeasuredTrip,
  measureNetwork,
  tripsToMake,
} from '../../platform/session/measure-network';
import { Notice } from '../../ui/Notice';
import { TripStrip } from '../../ui/TripStrip';
import '../../ui/evidence.css';

// Knows: how a merchant starts, stops and reads a check of this device's connection, and says whether it tells of the terminal.
// Must not know: how it is measured, or what the answer leads to.
// Called by: the list of what may apply, by way of LazyNetworkCheck.

export interface NetworkCheckProps {
  readonly hosts: readonly string[];
  /** The value that the merchant says holds for the terminal, with the figures; nothing where it does not. */
  onMeasured(found: { readonly value: string; readonly figures: string } | undefined): void;
}

type Run =
  | { readonly is: 'stopped' }
  | { readonly is: 'running'; readonly trips: readonly MeasuredTrip[] }
  | { readonly is: 'done'; readonly report: Measured };

/** A check that starts when it appears, since somebody has asked for it. */
export function NetworkCheck(props: NetworkCheckProps) {
  const words = useWords();
  const texts = useTopic('network');
  if (texts === 'ready') return <StartedCheck {...props} />;
  return <p className="small">{words.t(texts === 'failed' ? 'page:error.texts' : 'page:loading')}</p>;
}

function StartedCheck({ hosts, onMeasured }: NetworkCheckProps) {
  const words = useWords();
  const [run, setRun] = useState<Run>({ is: 'running', trips: [] });
  const stopper = useRef<AbortController>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const start = async (): Promise<void> => {
    const own = new AbortController();
    stopper.current = own;
    onMeasured(undefined);
    setRun({ is: 'running', trips: [] });
    const onTrip = (trips: readonly MeasuredTrip[]): void => setRun({ is: 'running', trips });
    const report = await measureNetwork({ hosts, signal: own.signal, onTrip });
    if (stopper.current === own) setRun(report ? { is: 'done', report } : { is: 'stopped' });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, in place of the button that was pressed
  useEffect(() => {
    button.current?.focus();
    void start();
    return () => stopper.current?.abort();
  }, []);
  const isRunning = run.is === 'running';
  return (
    <div className="stack network-check">
      <div>
        {/* One button throughout, so that the focus stays on it. */}
        <button type="button" ref={button} onClick={() => (isRunning ? stopper.current?.abort() : void start())}>
          {words.t(isRunning ? 'network:stop' : 'network:again')}
        </button>
        <p className="small quiet">{words.t('page:network.about')}</p>
      </div>
      {isRunning ? <Strip trips={run.trips} /> : null}
      <div role="status">
        {isRunning ? <p className="hidden">{words.t('network:running')}</p> : null}
        {run.is === 'stopped' ? <p className="small">{words.t('network:stopped')}</p> : null}
        {run.is === 'done' ? <Result report={run.report} /> : null}
      </div>
      {run.is === 'done' ? (
        <SameConnection key={run.report.trips.length} report={run.report} onMeasured={onMeasured} />
      ) : null}
    </div>
  );
}

function Result({ report }: { readonly report: Measured }) {
  const words = useWords();
  const { verdict, hosts, trips } = report;
  const tone = verdict === 'good' || verdict === 'unknown' ? 'calm' : 'amber';
  return (
    <Notice tone={tone} title={words.t(`network:verdicts.${verdict}.title`)}>
      <p>{words.t(`network:verdicts.${verdict}.meaning`)}</p>
      <p>{words.t(`network:verdicts.${verdict}.action`)}</p>
      {trips.length > 0 ? <Strip trips={trips} /> : null}
      <p className="small">{figuresText(words, report)}</p>
      {hosts.length > 0 ? (
        <ul className="small">
          {hosts.map(({ host, isReached }) => (
            <li key={host}>
              <bdi>{host}</bdi> <span>{words.t(isReached ? 'network:reached' : 'network:notReached')}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="small">{words.t('network:thisDevice')}</p>
    </Notice>
  );
}

function Strip({ trips }: { readonly trips: readonly MeasuredTrip[] }) {
  const words = useWords();
  const times = trips.map((trip) => (trip.is === 'back' ? String(trip.milliseconds) : words.t('network:lost')));
  return (
    <TripStrip
      bars={trips.map((trip) => (trip.is === 'back' ? { time: trip.milliseconds } : {}))}
      length={tripsToMake}
      label={words.t('network:strip', { times: times.join(', ') })}
    />
  );
}

/** Only the merchant knows whether the terminal was on the same line; only then does the check answer for it. */
function SameConnection({ report, onMeasured }: Pick<NetworkCheckProps, 'onMeasured'> & { readonly report: Measured }) {
  const words = useWords();
  const [same, setSame] = useState<'yes' | 'no'>();
  const value = answerOf(report);
  if (value === undefined) return <p className="small">{words.t('network:noAnswer')}</p>;
  const say = (is: 'yes' | 'no'): void => {
    setSame(is);
    onMeasured(is === 'yes' ? { value, figures: figuresOf(report) } : undefined);
  };
  return (
    <fieldset className="stack">
      <legend>{words.t('network:same')}</legend>
      <div className="row">
        <button type="button" aria-pressed={same === 'yes'} onClick={() => say('yes')}>
          {words.t('network:yes')}
        </button>
        <button type="button" aria-pressed={same === 'no'} onClick={() => say('no')}>
          {words.t('network:no')}
        </button>
      </div>
      <p className="small" role="status">
        {same ? <span>{words.t(`network:taken.${same}`)}</span> : null}
      </p>
    </fieldset>
  );
}

function figuresText(words: Words, { trips, median }: Measured): string {
  const back = trips.filter(({ is }) => is === 'back').length;
  const counted = words.t('network:counted', { back, made: trips.length });
  return median === undefined ? counted : `${counted} ${words.t('network:median', { median })}`;
}

/** Without words, so that it reads in any language: how many came back, and the middle time. */
function figuresOf({ trips, median }: Measured): string {
  const back = trips.filter(({ is }) => is === 'back').length;
  return `${back}/${trips.length}${median === undefined ? '' : `, ${median} ms`}`;
}
