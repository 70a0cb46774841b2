import type { Environment } from './environment';

/** No vowels and nothing that reads like something else: an id may be said on the phone, and never spells a word. */
const LETTERS = '23456789bcdfghjkmnpqrstvwxyz';
const LENGTH = 16;
/** Bytes from here on would make the first letters likelier than the others. */
const FAIR = 252;

/** A new case id: 16 letters and digits, 77 random bits. Works on plain http, where `crypto.randomUUID` does not exist. */
export function newCaseId(environment: Environment): string {
  let id = '';
  while (id.length < LENGTH) {
    for (const byte of environment.randomBytes(LENGTH)) {
      if (byte < FAIR && id.length < LENGTH) id += LETTERS.charAt(byte % LETTERS.length);
    }
  }
  return id;
}
