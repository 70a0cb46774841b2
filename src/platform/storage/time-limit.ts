import type { NotSaved } from './store';
import { StorageRefusal } from './why-not-saved';

/** How long the device may take to open a database or to do one thing with it. */
export const TIME_LIMIT_MS = 3000;

/** The result of `work`, or a refusal when it takes too long. Late work goes on; only nobody waits for it any more. */
export function withinTimeLimit<Result>(work: PromiseLike<Result>, late: NotSaved): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageRefusal(late)), TIME_LIMIT_MS);
    work.then(resolve, reject).then(() => clearTimeout(timer));
  });
}
