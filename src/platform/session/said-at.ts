import type { SaidAt } from '../../core/intake/said-at';
import { dayOf, isSaleMoment } from '../../core/model/beijing-time';
import type { SessionState } from './session-state';

/** When words are said in a conversation, and of which day's sale it is. */
export function saidAt({ replay, world }: Pick<SessionState, 'replay' | 'world'>): SaidAt {
  const sale = replay.active.find(({ fact }) => fact === 'paidAt')?.value;
  return { now: world.now, saleDay: sale !== undefined && isSaleMoment(sale) ? dayOf(sale) : undefined };
}
