import { useSyncExternalStore } from 'react';

/** The part of the address behind `#`, which names the face to show. */
export function useHash(): string {
  return useSyncExternalStore(
    (notify) => {
      window.addEventListener('hashchange', notify);
      window.addEventListener('popstate', notify);
      return () => {
        window.removeEventListener('hashchange', notify);
        window.removeEventListener('popstate', notify);
      };
    },
    () => window.location.hash,
  );
}
