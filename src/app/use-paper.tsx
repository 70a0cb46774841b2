import { type ReactNode, useState } from 'react';
import { flushSync } from 'react-dom';
import type { CaseOnPaper } from '../features/handoff/CaseOnPaper';
import { useWords } from '../platform/i18n/words-context';
import type { SessionState } from '../platform/session/session-state';
import { pageAddress } from './page-address';

/** Longer than this nobody waits for a sheet of paper. */
const WAIT_MS = 4000;

export interface Paper {
  /** What hands the case over from paper; nothing before the first printing, and nothing where it could not be had. */
  readonly content: ReactNode;
  getReady(): Promise<void>;
}

/** The way of a case onto paper; the code for it, and its words, come when somebody prints. */
export function usePaper(state: SessionState): Paper {
  const { loadTopic } = useWords();
  const [Content, setContent] = useState<typeof CaseOnPaper>();
  return {
    content: Content ? <Content state={state} address={pageAddress()} /> : null,
    getReady: async () => {
      const loaded = Promise.all([import('../features/handoff/CaseOnPaper'), loadTopic('handoff')]);
      const late = new Promise<undefined>((resolve) => setTimeout(resolve, WAIT_MS));
      // Most likely for lack of a network: the sheet does without.
      const [part] = (await Promise.race([loaded, late]).catch(() => undefined)) ?? [];
      // It has to stand in the page before the browser looks at it.
      if (part) flushSync(() => setContent(() => part.CaseOnPaper));
    },
  };
}
