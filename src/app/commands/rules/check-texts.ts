import type { Problem } from '../../../core/engine/problem';
import type { ExpectedTexts } from './expected-texts';
import type { Texts } from './read-texts';

const VARIABLE = /\{\{(\w+)\}\}/g;

/** Texts missing in a language, texts of ids that do not exist, and variables that only one language fills in. */
export function checkTexts(languages: ReadonlyMap<string, Texts>, expected: ExpectedTexts): Problem[] {
  const keys = new Set([...expected.required, ...[...languages.values()].flatMap((texts) => [...texts.keys()])]);
  const orphaned = new Set([...keys].filter((key) => isOrphaned(key, expected)));
  return [...keys].flatMap((key) => {
    const places = [...languages].map(([language, texts]) => ({ place: placeOf(language, key), text: texts.get(key) }));
    if (orphaned.has(key)) return orphans(places);
    return [...missing(places), ...unevenVariables(places)];
  });
}

interface PlacedText {
  readonly place: string;
  readonly text: string | undefined;
}

function isOrphaned(key: string, { required, optional, closed }: ExpectedTexts): boolean {
  return closed.some((start) => key.startsWith(start)) && !required.has(key) && !optional.has(key);
}

function placeOf(language: string, key: string): string {
  const colon = key.indexOf(':');
  return `locales/${language}/${key.slice(0, colon)}.json ${key.slice(colon + 1)}`;
}

function orphans(places: readonly PlacedText[]): Problem[] {
  return places.flatMap(({ place, text }): Problem[] =>
    text === undefined ? [] : [{ code: 'orphaned-text', place, sentence: 'Nothing in the rules has this id.' }],
  );
}

function missing(places: readonly PlacedText[]): Problem[] {
  return places.flatMap(({ place, text }): Problem[] =>
    text?.trim() ? [] : [{ code: 'missing-text', place, sentence: 'The text is missing in this language.' }],
  );
}

function unevenVariables(places: readonly PlacedText[]): Problem[] {
  const written = places.flatMap(({ place, text }) =>
    text === undefined ? [] : [{ place, names: variablesIn(text) }],
  );
  const all = new Set(written.flatMap(({ names }) => [...names]));
  return written.flatMap(({ place, names }): Problem[] => {
    const left = [...all].filter((name) => !names.has(name));
    if (left.length === 0) return [];
    const sentence = `It does not use {{${left.join('}}, {{')}}}, which another language does.`;
    return [{ code: 'uneven-variable', place, sentence }];
  });
}

function variablesIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name));
}
