import type { Assumption } from '../../core/model/due-window';
import { useWords, type Words } from '../../platform/i18n/words-context';
import { judgedDay } from '../../platform/session/due-text';
import { DayStrip } from '../../ui/DayStrip';
import { Mixed } from '../../ui/Mixed';
import { dayCells } from './day-cells';
import type { VerdictProps } from './verdict-props';

/** The days from the sale to the due day, and what the date rests on. */
export function DueCard({ state, verdict }: VerdictProps) {
  const words = useWords();
  const today = judgedDay(verdict);
  const { due } = verdict;
  const paidAt = state.replay.active.find(({ fact }) => fact === 'paidAt')?.value ?? '';
  const cells = dayCells(words, due, { paidAt, today });
  const title = words.t(due.kind === 'payout' ? 'verdict:strip.title' : 'verdict:strip.ahead');
  const sentences = due.kind === 'payout' ? due.window.assumptions.map((one) => assumptionText(words, one, today)) : [];
  // Today alone is no strip, and the head has said it.
  if (due.kind === 'none' && due.settleBy === today) return null;
  return (
    <section className="card stack" aria-labelledby="due-title">
      <h2 id="due-title" className="card-title">
        {title}
      </h2>
      <DayStrip label={title} cells={cells} />
      {due.kind === 'payout' && due.window.provisional ? (
        <p className="notice notice-amber">{provisionalText(words, due.window.assumptions)}</p>
      ) : null}
      {sentences.length > 0 ? (
        <details>
          <summary>{words.t('verdict:due.assumptions')}</summary>
          <ul className="plain-list small">
            {sentences.map((sentence) => (
              <li key={sentence}>
                <Mixed text={sentence} language={words.language} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

function assumptionText(words: Words, assumption: Assumption, today: Parameters<Words['day']>[1]): string {
  switch (assumption.id) {
    case 'term':
      return words.t(`trade:assumptions.${assumption.stated ? 'term' : 'term-not-stated'}`, {
        term: words.t(`trade:terms.${assumption.term}`),
      });
    case 'cut-off':
      return words.t(`trade:assumptions.${assumption.stated ? 'cut-off' : 'cut-off-not-stated'}`, {
        method: words.t(`trade:methods.${assumption.method}`),
        time: assumption.time,
      });
    case 'make-up-day':
      return words.t('trade:assumptions.make-up-day', { date: words.day(assumption.date, today) });
    case 'provisional-year':
      return words.t('trade:assumptions.provisional-year', { year: String(assumption.year) });
    case 'calendar':
      return words.t('trade:assumptions.calendar', { source: assumption.source });
    default:
      return words.t(`trade:assumptions.${assumption.id}`);
  }
}

function provisionalText(words: Words, assumptions: readonly Assumption[]): string {
  const years = assumptions.flatMap((one) => (one.id === 'provisional-year' ? [String(one.year)] : []));
  return words.t('verdict:due.provisional', { year: years.join(', ') });
}
