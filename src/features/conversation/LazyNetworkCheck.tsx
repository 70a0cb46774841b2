import { lazy, Suspense } from 'react';
import type { NetworkCheckProps } from './NetworkCheck';

/** Comes with the list it stands in. Where its file cannot be had, the question can be answered without. */
const NetworkCheck = lazy(async () => {
  try {
    return { default: (await import('./NetworkCheck')).NetworkCheck };
  } catch {
    // The network is too bad to bring the check of the network.
    return { default: () => null };
  }
});

export function LazyNetworkCheck(props: NetworkCheckProps) {
  return (
    <Suspense fallback={null}>
      <NetworkCheck {...props} />
    </Suspense>
  );
}
