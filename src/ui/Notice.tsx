import { type ReactNode, useEffect, useRef } from 'react';
import { sayAloud } from './say-aloud';

interface NoticeProps {
  readonly tone: 'calm' | 'amber' | 'red' | 'green';
  readonly title?: ReactNode;
  readonly children: ReactNode;
  /** Read aloud when it appears. */
  readonly live?: boolean;
}

/** A sentence that stands out; the colour only repeats what the words say. */
export function Notice({ tone, title, children, live = false }: NoticeProps) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (live) sayAloud(note.current?.innerText ?? '');
  }, [live]);
  return (
    <div className={`notice notice-${tone}`} role="note" ref={note}>
      {title ? <p className="notice-title">{title}</p> : null}
      <div className="notice-body">{children}</div>
    </div>
  );
}
