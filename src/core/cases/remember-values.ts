import { CASE_LIMITS, type PastValue } from '../model/case-record';

/** The history with further values, each once as it was last stated, in that order; the oldest go beyond the limit. */
export function rememberValues(history: readonly PastValue[], values: readonly PastValue[]): PastValue[] {
  const latest = new Map<string, PastValue>();
  for (const { fact, value, provenance, at } of [...history, ...values]) {
    const key = JSON.stringify([fact, value, provenance]);
    const known = latest.get(key);
    if (!known || known.at < at) latest.set(key, { fact, value, provenance, at });
  }
  return [...latest.values()].sort(byChange).slice(-CASE_LIMITS.history);
}

function byChange(a: PastValue, b: PastValue): number {
  return a.at - b.at || compareText(JSON.stringify(a), JSON.stringify(b));
}

/** By code unit, so that every device sorts alike. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
