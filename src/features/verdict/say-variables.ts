import { UNSURE } from '../../core/model/answer';
import { isSaleMoment } from '../../core/model/beijing-time';
import type { Verdict } from '../../core/model/verdict';
import { saleMomentText } from '../../platform/i18n/sale-moment-text';
import type { Variables } from '../../platform/i18n/word-store';
import type { Words } from '../../platform/i18n/words-context';
import { judgedDay } from '../../platform/session/due-text';
import type { SessionState } from '../../platform/session/session-state';

const BLANK = '____';

/**
 * What a sentence to say may be filled with; what is not known is left blank for the merchant, and so is the day on which it
 * is said: a step may be for a later one.
 */
export function sayVariables(words: Words, verdict: Verdict, state: Pick<SessionState, 'replay'>): Variables {
  const today = judgedDay(verdict);
  const stated = (fact: string): string | undefined => {
    const value = state.replay.active.find((answer) => answer.fact === fact)?.value;
    return value === UNSURE ? undefined : value;
  };
  const paidAt = stated('paidAt');
  const { due } = verdict;
  return {
    paidAt: paidAt && isSaleMoment(paidAt) ? saleMomentText(words, paidAt, today) : BLANK,
    due: due.kind === 'payout' ? words.day(due.window.lateAfter, today) : BLANK,
    code: stated('responseCode') ?? BLANK,
  };
}
