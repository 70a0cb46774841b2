import { useDeferredValue, useMemo } from 'react';
import { useWords } from '../../platform/i18n/words-context';
import { countPagesLeft } from '../../platform/session/count-pages-left';
import type { SessionState } from '../../platform/session/session-state';

/** "About 2 more", counted once the question itself is on screen. */
export function PagesLeft({ state: { replay, world } }: { readonly state: Pick<SessionState, 'replay' | 'world'> }) {
  const words = useWords();
  const present = useMemo(() => ({ replay, world }), [replay, world]);
  const shown = useDeferredValue<typeof present | null>(present, null);
  const count = useMemo(() => shown && countPagesLeft(shown), [shown]);
  if (count === null) return null;
  const text = count <= 1 ? words.t('page:question.lastOne') : words.t('page:question.left', { n: String(count) });
  return <span className="small quiet">{text}</span>;
}
