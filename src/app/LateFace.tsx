import { type ComponentType, type ReactNode, Suspense, useContext } from 'react';
import { ErrorBoundary, WhereBroken } from '../ui/ErrorBoundary';
import { type LatePart, useLatePart } from './late-part';

interface LateFaceProps<Props> {
  readonly late: LatePart<Props>;
  readonly waiting: ReactNode;
  show(Part: ComponentType<Props>): ReactNode;
}

/** A face whose code comes when it is shown; where it does not come or breaks, that is said, and it can be tried again. */
export function LateFace<Props>({ late, waiting, show }: LateFaceProps<Props>) {
  const [Part, renew] = useLatePart(late);
  const whereBroken = useContext(WhereBroken);
  return (
    <ErrorBoundary
      fallback={(retry) =>
        whereBroken(() => {
          renew();
          retry();
        })
      }
    >
      <Suspense fallback={waiting}>{show(Part)}</Suspense>
    </ErrorBoundary>
  );
}
