import { type MaskedText, maskSecrets, unmask } from '../../core/intake/mask-secrets';
import { dayOf } from '../../core/model/beijing-time';
import type { Words } from '../i18n/words-context';
import { writtenIn } from '../i18n/written-in';
import { answerText } from './answer-text';
import { loadLexicon } from './load-lexicon';
import type { SessionState } from './session-state';
import { type Hearing, type Understood, understand } from './understand';

/** What came of typed words, with the masked text, so that a wrong mask can be taken off again. */
export interface Listened extends Understood {
  readonly said: MaskedText;
}

/**
 * Takes typed words: masks before anything else sees them, then reads, in the language they are in. `unreachable` where that
 * language's lexicon could not be fetched; the words are then still the sender's.
 */
export async function listen(words: Words, text: string, state: SessionState): Promise<Listened | 'unreachable'> {
  return hear(words, maskSecrets(text), { state, id: state.said.length + 1 });
}

/**
 * Reads a turn again with one mask taken off, for a number that was no secret. What was heard the first time is not answered
 * again: it may have been corrected or taken away since.
 */
export async function listenAgain(
  words: Words,
  before: { readonly said: MaskedText; readonly id: number },
  state: SessionState,
): Promise<Listened | 'unreachable'> {
  const again = await hear(words, unmask(before.said, 0), { state, id: before.id });
  const first = state.said.find(({ id }) => id === before.id);
  if (again === 'unreachable' || !first) return again;
  const answers = again.answers.filter(({ fact }) => !first.facts.some((one) => one.fact === fact));
  return { ...again, answers, turn: { ...again.turn, replaced: first.replaced } };
}

async function hear(words: Words, said: MaskedText, at: Omit<Hearing, 'label'>): Promise<Listened | 'unreachable'> {
  const label = (fact: string, value: string): string => answerText(words, { fact, value }, dayOf(at.state.world.now));
  const lexicon = await loadLexicon(writtenIn(said.text, words.language)).catch(() => undefined);
  return lexicon ? { ...understand(said, lexicon, { ...at, label }), said } : 'unreachable';
}
