import type { ReactNode } from 'react';

interface NoticeProps {
  readonly tone: 'calm' | 'amber' | 'red' | 'green';
  readonly title?: ReactNode;
  readonly children: ReactNode;
  /** Announced when it appears. */
  readonly live?: boolean;
}

/** A sentence that stands out; the colour only repeats what the words say. */
export function Notice({ tone, title, children, live = false }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={live ? 'status' : undefined}>
      {title ? <p className="notice-title">{title}</p> : null}
      <div className="notice-body">{children}</div>
    </div>
  );
}
