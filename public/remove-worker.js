// The way out if a service worker of ours ever goes wrong: put this file in the place of sw.js. On their next visit, devices
// forget the worker and the files it kept; cases are not touched, no page is reloaded, and the visit after that comes from
// the network alone. Put the real sw.js back whenever you like.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys();
      await Promise.all(names.filter((name) => name.startsWith('daonale-')).map((name) => caches.delete(name)));
      await self.registration.unregister();
    })(),
  );
});
