import type { JudgedVerdict } from '../model/case-record';
import { CODE_LENGTH, CODE_LETTERS, checkLetter } from './short-code-letters';
import { SHORT_CODE_VERSION, shortCodeRoom } from './short-code-room';
import { wireCauses, wireCertainties, wireGraphVersions, wirePlaces } from './wire-ids';
import { minutesOf } from './wire-time';

const MINUTES_A_DAY = 1440;

/**
 * What a verdict comes to, to be read out on the phone: `0F2K-9QXD`. Nothing where it does not fit, such as an id that has no
 * number yet or a day after 2064.
 */
export function encodeShortCode(verdict: JudgedVerdict, graphVersion: string): string | undefined {
  const parts = {
    version: SHORT_CODE_VERSION,
    graph: wireGraphVersions.indexOf(graphVersion),
    cause: wireCauses.indexOf(verdict.cause),
    place: wirePlaces.indexOf(verdict.place),
    certainty: wireCertainties.indexOf(verdict.certainty),
    day: verdict.dueOn ? 1 + minutesOf(verdict.dueOn) / MINUTES_A_DAY : 0,
  };
  let figure = 0;
  for (const [part, room] of shortCodeRoom) {
    const value = parts[part];
    if (value < 0 || value >= room) return undefined;
    figure = figure * room + value;
  }
  let letters = '';
  while (letters.length < CODE_LENGTH - 1) {
    letters = CODE_LETTERS.charAt(figure % CODE_LETTERS.length) + letters;
    figure = Math.floor(figure / CODE_LETTERS.length);
  }
  const code = letters + checkLetter(letters);
  return `${code.slice(0, CODE_LENGTH / 2)}-${code.slice(CODE_LENGTH / 2)}`;
}
