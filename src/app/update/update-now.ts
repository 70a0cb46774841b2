import type { Session } from '../../platform/session/create-session';
import { isSafe } from '../is-safe';

/**
 * Lets the waiting version take over and loads the page anew, once. Other tabs keep the version that they show. Returns false
 * where it stays as it is, because the case could not be saved.
 */
export async function updateNow({ waiting }: ServiceWorkerRegistration, session: Session): Promise<boolean> {
  if (!(await isSafe(session))) return false;
  const reload = (): void => window.location.reload();
  // Another tab may have let it take over already.
  if (!waiting) reload();
  else {
    navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
    waiting.postMessage('update-now');
  }
  return true;
}
