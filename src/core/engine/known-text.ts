import type { Known } from '../model/knowledge';

/** What is known of a fact as text, without where it came from. */
export function knownText(known: Known): string {
  return known.state === 'known' ? `=${known.value}${known.assumed ? '~' : ''}` : known.state;
}
