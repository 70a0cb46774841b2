import { OLDEST_SALE_DAYS } from '../../core/model/sale-fault';
import type { Words } from '../../platform/i18n/words-context';
import type { SaidTurn } from '../../platform/session/said-turn';

/** For each date that cannot be the sale's, why, as the date question itself would say it. */
export function refusals(words: Words, { refused }: SaidTurn): string[] {
  return refused.map(({ part, why }) =>
    words.t('talk:refused', { part, why: words.t(`page:moment.${why}`, { days: OLDEST_SALE_DAYS }) }),
  );
}
