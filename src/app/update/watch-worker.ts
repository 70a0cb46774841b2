import { workerAddress } from './worker-address';

/** A page that is left open asks no oftener than this whether there is a new version. */
const PAUSE_MS = 3_600_000;

/**
 * Has the browser keep the page for times without network, and calls back whenever a newer version is here and waits. Not
 * inside another page: what is kept there serves that page only.
 */
export async function watchWorker(onWaiting: (registration: ServiceWorkerRegistration) => void): Promise<void> {
  // Neither on plain http nor in every private window.
  const container: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!container || window.parent !== window) return;
  try {
    const registration = await container.register(workerAddress(), { updateViaCache: 'none' });
    const look = (): void => {
      // Without a controller it is the first version, which has nothing to wait for.
      if (registration.waiting && container.controller) onWaiting(registration);
    };
    const follow = (): void => registration.installing?.addEventListener('statechange', look);
    registration.addEventListener('updatefound', follow);
    follow();
    look();
    askAgain(registration);
  } catch {
    // Refused by the browser, by a policy of the site, or for lack of a network: the page works as before, online.
  }
}

function askAgain(registration: ServiceWorkerRegistration): void {
  let asked = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || Math.abs(Date.now() - asked) < PAUSE_MS) return;
    asked = Date.now();
    // Without a network there is no news.
    registration.update().catch(() => undefined);
  });
}
