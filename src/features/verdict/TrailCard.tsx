import { dayOf, isSaleMoment } from '../../core/model/beijing-time';
import { useWords } from '../../platform/i18n/words-context';
import { judgedDay } from '../../platform/session/due-text';
import { Mixed } from '../../ui/Mixed';
import { type Stop, type StopState, Trail } from '../../ui/Trail';
import { aheadKey, STOPS, type StopId, stopStates } from './trail-stops';
import type { VerdictProps } from './verdict-props';

const STATE_WORDS: Readonly<Record<Exclude<StopState, 'ahead'>, string>> = {
  passed: 'verdict:trail.done',
  here: 'verdict:trail.here',
  stopped: 'verdict:trail.stopped',
  danger: 'verdict:trail.danger',
  unclear: 'verdict:trail.unclear',
};

/** The money's way from the customer's bank to the merchant's account, with the date beside each stop that has one. */
export function TrailCard({ state, verdict }: VerdictProps) {
  const words = useWords();
  const today = judgedDay(verdict);
  const states = stopStates(verdict.place);
  const note = (stop: StopId): string | undefined => {
    const paidAt = state.replay.active.find(({ fact }) => fact === 'paidAt')?.value ?? '';
    const { due } = verdict;
    if (stop === 'terminal' && isSaleMoment(paidAt)) {
      return `${words.t('verdict:strip.paid')} ${words.day(dayOf(paidAt), today)}`;
    }
    if (due.kind !== 'payout' || due.status === 'unknown') return undefined;
    if (stop === 'acquirer') {
      return words.t('verdict:trail.countsDay', { day: words.day(due.window.countsFrom, today) });
    }
    if (stop !== 'your-account') return undefined;
    const { likely, lateAfter } = due.window;
    return `${words.t(`verdict:strip.${likely < lateAfter ? 'latest' : 'due'}`)} ${words.day(lateAfter, today)}`;
  };
  const stops = STOPS.map((stop): Stop => {
    const present = states.get(stop) ?? 'ahead';
    return {
      id: stop,
      name: words.t(`trade:stops.${stop}`),
      state: present,
      stateText: words.t(present === 'ahead' ? aheadKey(verdict.place, stop) : STATE_WORDS[present]),
      note: note(stop),
    };
  });
  return (
    <section className="card trail-card" aria-labelledby="trail-title">
      <h2 id="trail-title" className="card-title">
        {words.t('verdict:trail.title')}
      </h2>
      <p className="quiet">
        <Mixed text={words.t(`trade:places.${verdict.place}.sentence`)} language={words.language} />
      </p>
      <Trail label={words.t('verdict:trail.title')} stops={stops} />
    </section>
  );
}
