export const DAYS_KEPT = 30;

/** What was closed or put in the bin before this instant is over its time. Both in epoch milliseconds. */
export function keptSince(now: number): number {
  return now - DAYS_KEPT * 24 * 60 * 60 * 1000;
}
