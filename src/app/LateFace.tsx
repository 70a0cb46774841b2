import { type ComponentType, type ReactNode, Suspense } from 'react';
import type { CaseRecord } from '../core/model/case-record';
import { ErrorBoundary } from './ErrorBoundary';
import { type LatePart, useLatePart } from './late-part';
import { PartFailed } from './PartFailed';

interface LateFaceProps<Props> {
  readonly late: LatePart<Props>;
  readonly record: CaseRecord;
  readonly waiting: ReactNode;
  show(Part: ComponentType<Props>): ReactNode;
}

/** A face whose code comes when it is shown; where it does not come or breaks, that is said, and it can be tried again. */
export function LateFace<Props>({ late, record, waiting, show }: LateFaceProps<Props>) {
  const [Part, renew] = useLatePart(late);
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <PartFailed
          record={record}
          onRetry={() => {
            renew();
            retry();
          }}
        />
      )}
    >
      <Suspense fallback={waiting}>{show(Part)}</Suspense>
    </ErrorBoundary>
  );
}
