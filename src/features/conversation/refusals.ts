import { OLDEST_SALE_DAYS } from '../../core/model/sale-fault';
import type { Words } from '../../platform/i18n/words-context';
import type { SaidTurn } from '../../platform/session/said-turn';

const MOST = 3;

/** For each date that cannot be the sale's, why, as the date question itself would say it: once, and no more than some. */
export function refusals(words: Words, { refused }: SaidTurn): string[] {
  const texts = refused.map(({ part, why }) =>
    words.t('talk:refused', { part, why: words.t(`page:moment.${why}`, { days: OLDEST_SALE_DAYS }) }),
  );
  return [...new Set(texts)].slice(0, MOST);
}
