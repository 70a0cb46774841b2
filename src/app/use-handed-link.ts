import { useLayoutEffect, useState } from 'react';
import { takeHandedLink } from './handed-link';

/** The last hand-off whose link was opened on this page; the first may have been taken before the page was drawn. */
export function useHandedLink(first: string | undefined): string | undefined {
  const [handed, setHanded] = useState(first);
  useLayoutEffect(() => {
    const take = (): void => {
      const taken = takeHandedLink(window);
      if (taken) setHanded(taken);
    };
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return handed;
}
