import * as fc from 'fast-check';
import { decodeHandoff } from '../../src/core/handoff/decode-handoff';
import { encodeHandoff } from '../../src/core/handoff/encode-handoff';
import { handedCases } from './handed-cases';

export interface FuzzTally {
  readonly cases: number;
  readonly roundTrips: number;
  readonly refused: Readonly<Record<string, number>>;
  /** Changed texts that still held the whole of what was written, such as one with letters behind it. */
  readonly unharmed: number;
  /** What must not be: a changed text that was read as another case, a whole one that was not read, or a thrown error. */
  readonly wrong: readonly string[];
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const OTHERS = `${LETTERS}${LETTERS}#/%&=. \n。）"'<>{}\\\u200b\uff21\u0000💰`;
const SITE = 'https://pay.example/#/case/';
/** How many changed texts are tried on each case. */
const PER_CASE = 100;

/** Whole cases in and out, and texts changed in one to eight places, or made of nothing but noise. The seed repeats a run. */
export function fuzzHandoff(cases: number, seed: number): FuzzTally {
  const random = noise(seed);
  const refused: Record<string, number> = {};
  const wrong: string[] = [];
  let [roundTrips, unharmed] = [0, 0];
  const records = fc.sample(handedCases, { numRuns: Math.ceil(cases / PER_CASE), seed });
  for (let done = 0; done < cases; done += 1) {
    const index = Math.floor(done / PER_CASE);
    const record = records[index];
    if (!record) break;
    const payload = encodeHandoff(record);
    const isWhole = done % PER_CASE === 0;
    const text = isWhole ? SITE + payload : changed(SITE + payload, random);
    try {
      const decoded = decodeHandoff(text);
      const isSame = decoded.ok && encodeHandoff(decoded.record) === payload;
      if (isWhole && isSame) roundTrips += 1;
      else if (isSame) unharmed += 1;
      else if (decoded.ok || isWhole) wrong.push(text);
      else refused[decoded.why] = (refused[decoded.why] ?? 0) + 1;
    } catch (error) {
      wrong.push(`${error}: ${text}`);
    }
    const bare: object = {};
    if (Reflect.get(bare, 'polluted') !== undefined) wrong.push(`polluted by ${text}`);
  }
  return { cases, roundTrips, refused, unharmed, wrong };
}

type Random = (below: number) => number;

function changed(link: string, random: Random): string {
  if (random(20) === 0) return Array.from({ length: random(400) }, () => OTHERS.charAt(random(OTHERS.length))).join('');
  let text = link;
  for (let changes = 1 + random(8); changes > 0; changes -= 1) {
    const at = SITE.length - 6 + random(Math.max(1, text.length - SITE.length + 6));
    const [before, rest] = [text.slice(0, at), text.slice(at)];
    const letter = OTHERS.charAt(random(OTHERS.length));
    const ways = [before + letter + rest.slice(1), before + rest.slice(1 + random(3)), before + letter + rest, before];
    text = ways[random(10) === 0 ? 3 : random(3)] ?? text;
  }
  return text;
}

/** Mulberry32: small, fast, the same on every machine. */
function noise(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
