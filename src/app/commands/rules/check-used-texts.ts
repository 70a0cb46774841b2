import type { Problem } from '../../../core/engine/problem';
import type { ExpectedTexts } from './expected-texts';
import type { Texts } from './read-texts';
import type { UsedText } from './used-texts';

/** What a language says of itself; read as a whole. */
const CARD = 'language:';

/** Texts of the faces that no code asks for, and keys in code that no text answers. */
export function checkUsedTexts(texts: Texts, { closed }: ExpectedTexts, used: readonly UsedText[]): Problem[] {
  const topics = new Set([...texts.keys()].map(topicOf));
  const ownWords = [...texts.keys()].filter((key) => ![CARD, ...closed].some((start) => key.startsWith(start)));
  const orphaned = ownWords.filter((key) => !used.some(({ matches }) => matches.test(key)));
  const unanswered = used.filter(
    ({ written, matches }) => topics.has(topicOf(written)) && ![...texts.keys()].some((key) => matches.test(key)),
  );
  return [
    ...orphaned.map(
      (key): Problem => ({ code: 'orphaned-text', place: `text ${key}`, sentence: 'No code asks for it.' }),
    ),
    ...unanswered.map(
      ({ written, place }): Problem => ({ code: 'missing-text', place, sentence: `No text answers ${written}.` }),
    ),
  ];
}

function topicOf(key: string): string {
  return key.slice(0, key.indexOf(':'));
}
