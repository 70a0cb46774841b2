import { useEffect, useRef } from 'react';
import type { ToFrame } from '../../features/widget/messages';
import type { GivenFacts } from '../../features/widget/option-kinds';
import { useWords } from '../../platform/i18n/words-context';
import { type Session, startCase } from '../../platform/session/create-session';
import type { Settings } from '../../platform/settings/settings';
import { browserEnvironment } from '../../platform/storage/environment';
import { newCaseId } from '../../platform/storage/new-case-id';
import { acceptFacts } from './accept-facts';
import { embedderOf } from './embedder-of';
import type { FrameOptions } from './frame-options';
import { type Host, joinHost } from './join-host';
import { tellHost } from './tell-host';
import { watchFrame } from './watch-frame';

type Look = Extract<ToFrame, { type: 'look' }>;

interface HostProps {
  readonly embed: FrameOptions;
  /** Absent until they have been read. */
  readonly settings: Settings | undefined;
  onJoined(host: Host): void;
  onLook(look: Look): void;
}

/** Joins the page around, where the settings allow it; what that page says is done here. */
export function useHost(session: Session, { embed, settings, onJoined, onLook }: HostProps): void {
  const words = useWords();
  const latest = useRef({ words, onJoined, onLook });
  latest.current = { words, onJoined, onLook };
  useEffect(() => {
    const embedder = settings && embedderOf(settings, embed, window);
    if (!embedder) return;
    let given: GivenFacts = {};
    const take = (facts: GivenFacts): void => {
      const answers = acceptFacts(facts, session.getSnapshot().context);
      if (answers.length > 0) session.send({ type: 'found', answers, at: Date.now() });
    };
    const told = (message: ToFrame): void => {
      const at = Date.now();
      const { words, onLook } = latest.current;
      if (message.type === 'look') onLook(message);
      if (message.type === 'focus') focusHeading();
      if (message.type === 'ask') void ask(session, words, message.text);
      if (message.type === 'restart') {
        session.send({ type: 'open', record: startCase(newCaseId(browserEnvironment), at, words.language), at });
        take(given);
      }
      if (message.type !== 'facts') return;
      // The host says all it knows with every change; what the merchant took away since does not come back.
      const news = Object.entries(message.facts).filter(([fact, value]) => given[fact] !== value);
      given = message.facts;
      take(Object.fromEntries(news));
    };
    const ends: (() => void)[] = [];
    const joined = (one: Host): void => {
      ends.push(tellHost(session, one.tell, embedder.answers === true), watchFrame(document, one.tell));
      latest.current.onJoined(one);
    };
    ends.push(joinHost(window, embed.host, { joined, told }));
    return () => {
      for (const end of ends) end();
    };
  }, [session, embed, settings]);
}

function focusHeading(): void {
  const main = document.getElementById('main');
  (main?.querySelector<HTMLElement>('[data-heading]') ?? main)?.focus();
}

/** Says something for the merchant, as if it had been typed. */
async function ask(session: Session, words: ReturnType<typeof useWords>, text: string): Promise<void> {
  const { listen } = await import('../../platform/session/listen');
  const heard = await listen(words, text, session.getSnapshot().context);
  // Where the lexicon cannot be had nothing is heard, and the question in front stands as before.
  if (heard !== 'unreachable') session.send({ type: 'say', turn: heard.turn, answers: heard.answers, at: Date.now() });
}
