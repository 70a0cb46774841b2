import type { CaseRecord } from '../../core/model/case-record';
import { thisDevice } from './device';
import { UNSAVED_PREFIX } from './unsaved-prefix';

/** Whether `localStorage` holds the case as it is, for the next page to store. */
export function isOnItsWay({ id, sequence }: CaseRecord): boolean {
  const { localStorage } = thisDevice();
  const isKept = (_: unknown, index: number): boolean => {
    const key = localStorage?.key(index) ?? '';
    if (!key.startsWith(UNSAVED_PREFIX) || !key.endsWith(`.${id}`)) return false;
    return JSON.parse(localStorage?.getItem(key) ?? '{}').sequence === sequence;
  };
  try {
    return Array.from({ length: localStorage?.length ?? 0 }).some(isKept);
  } catch {
    // Storage refused, or what lies there is not JSON: then it cannot be relied on.
    return false;
  }
}
