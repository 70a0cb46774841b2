import { lazy, Suspense } from 'react';
import type { AnnouncedProps } from './Announced';

/** Comes only where there is something to show. Where its file cannot be had, the page does without it. */
const Announced = lazy(async () => {
  try {
    return { default: (await import('./Announced')).Announced };
  } catch {
    // Most likely for lack of a network: announcements are an extra, never worth an error.
    return { default: () => null };
  }
});

export function LazyAnnounced(props: AnnouncedProps) {
  if (props.items.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <Announced {...props} />
    </Suspense>
  );
}
