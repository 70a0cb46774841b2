import { CASE_LIMITS, type PastValue } from '../model/case-record';

/** The history with further values, each once, in the order they were stated; the oldest go beyond the limit. */
export function rememberValues(history: readonly PastValue[], values: readonly PastValue[]): PastValue[] {
  const all = [...history, ...values].map(({ fact, value, provenance, at }) => ({ fact, value, provenance, at }));
  const once = new Map(all.map((past) => [JSON.stringify(past), past]));
  return [...once.values()].sort(byChange).slice(-CASE_LIMITS.history);
}

function byChange(a: PastValue, b: PastValue): number {
  return a.at - b.at || compareText(JSON.stringify(a), JSON.stringify(b));
}

/** By code unit, so that every device sorts alike. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
