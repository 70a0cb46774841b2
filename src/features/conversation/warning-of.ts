import type { SaidTurn } from '../../platform/session/said-turn';

/** Which warning of fraud a turn calls for: another one for those who have given something already. */
export function warningOf({ signals, talk }: SaidTurn): 'fraud' | 'gave' | undefined {
  if (!signals.includes('fraud')) return undefined;
  return talk.includes('gave') ? 'gave' : 'fraud';
}
