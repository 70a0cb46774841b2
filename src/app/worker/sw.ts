import { answerTo } from './answer-to';
import { dropOlderFiles, keepFiles } from './kept-files';
import { keepSettings } from './kept-settings';

// Knows: when this version's files are fetched, when it takes over, when an older version's files go.
// Must not know: what the page does with them.
// Called by: the browser, which `watch-worker.ts` asks for it once the first question is live.

declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => {
  event.waitUntil(Promise.all([keepFiles(), keepSettings()]));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

self.addEventListener('fetch', (event) => {
  const answer = answerTo(event.request);
  if (answer) event.respondWith(answer);
});

// A new version waits until somebody wants it, or no page of an older one is left.
self.addEventListener('message', ({ data }) => {
  if (data === 'update-now') void self.skipWaiting();
});

async function takeOver(): Promise<void> {
  const tabs = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  // Another tab may still be in the middle of a case with an older version, and a newer one may be on its way in.
  if (tabs.length <= 1 && !self.registration.installing) await dropOlderFiles();
  await self.clients.claim();
}
