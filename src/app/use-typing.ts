import { useRef, useState } from 'react';
import { useWords } from '../platform/i18n/words-context';
import type { Listened } from '../platform/session/listen';
import type { SessionState } from '../platform/session/session-state';

export interface Typing {
  readonly busy: boolean;
  /** True where the last words could not be read, because the files for it did not come. */
  readonly failed: boolean;
  send(text: string): Promise<boolean>;
  unmask(turn: number): Promise<void>;
}

const loadEar = () => import('../platform/session/listen');

/** The way of typed words into the session; what reads them is fetched with the first words. */
export function useTyping(state: SessionState, onHeard: (heard: Listened) => void): Typing {
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);
  // In memory only, for as long as the page shows the turns: what a mask covers is never kept.
  const masks = useRef(new Map<number, Listened['said']>());

  const take = (heard: Listened | 'unreachable'): boolean => {
    setFailed(heard === 'unreachable');
    if (heard === 'unreachable') return false;
    masks.current.set(heard.turn.id, heard.said);
    onHeard(heard);
    return true;
  };
  return {
    busy,
    failed,
    send: async (text) => {
      if (busy) return false;
      setBusy(true);
      const ear = await loadEar().catch(() => undefined);
      const heard = ear ? await ear.listen(words, text, state) : 'unreachable';
      setBusy(false);
      return take(heard);
    },
    unmask: async (id) => {
      const said = masks.current.get(id);
      const ear = await loadEar().catch(() => undefined);
      if (said && ear) take(await ear.listenAgain(words, { said, id }, state));
    },
  };
}
