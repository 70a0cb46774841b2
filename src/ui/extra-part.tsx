import { type ComponentType, lazy, Suspense } from 'react';
import { ErrorBoundary } from './ErrorBoundary';

/**
 * A part whose code comes when it is shown, and that the page can do without: nothing stands in its place until it is here,
 * or where it cannot be had.
 */
export function extraPart<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  const Part: ComponentType<Props> = lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      // Most likely for lack of a network; the questions and the verdict stand without it.
      return { default: () => null };
    }
  });
  return (props) => (
    <ErrorBoundary>
      <Suspense fallback={null}>
        <Part {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
