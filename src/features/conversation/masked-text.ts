import type { Words } from '../../platform/i18n/words-context';
import type { SaidTurn } from '../../platform/session/said-turn';

/** That something secret was covered up in a turn; empty where nothing was. */
export function maskedText(words: Words, { masked }: SaidTurn): string {
  if (masked === 0) return '';
  return masked === 1 ? words.t('talk:maskedOne') : words.t('talk:masked', { n: masked });
}
