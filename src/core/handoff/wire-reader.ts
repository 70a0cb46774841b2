import { isSaleMoment } from '../model/beijing-time';
import { momentAt } from './wire-time';

/** Longest list and longest text: a link holds far less. */
const MOST = 100;
const MOST_BYTES = 8;

/**
 * Reads what `WireWriter` wrote. What cannot be is not thrown but kept as `problem`, and everything read from then on is
 * empty: `newer` for a place beyond a list that grows with every version, `altered` for the rest.
 */
export class WireReader {
  problem: 'altered' | 'newer' | undefined;
  #at = 0;
  readonly #bytes: readonly number[];

  constructor(bytes: readonly number[]) {
    this.#bytes = bytes;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  count(most = Number.MAX_SAFE_INTEGER): number {
    let value = 0;
    for (let index = 0; index < MOST_BYTES; index += 1) {
      const byte = this.#bytes[this.#at];
      if (this.problem || byte === undefined) break;
      this.#at += 1;
      value += (byte % 128) * 128 ** index;
      if (byte < 128) return value <= most ? value : this.#refuse('altered');
    }
    return this.#refuse('altered');
  }

  signed(): number {
    const value = this.count();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  place<Item>(list: readonly Item[]): Item | undefined {
    const item = list[this.count()];
    if (item === undefined) this.#refuse('newer');
    return item;
  }

  moment(): string {
    const minutes = this.signed();
    const moment = momentAt(minutes, this.count());
    if (moment !== undefined && isSaleMoment(moment)) return moment;
    this.#refuse('altered');
    return '';
  }

  letters(): string {
    return this.list(() => String.fromCharCode(this.count(127))).join('');
  }

  /** A list with its length in front. */
  list<Item>(read: () => Item | undefined): Item[] {
    const items: Item[] = [];
    for (let left = this.count(MOST); left > 0 && !this.problem; left -= 1) {
      const item = read();
      if (item !== undefined && !this.problem) items.push(item);
    }
    return items;
  }

  #refuse(why: 'altered' | 'newer'): 0 {
    this.problem ??= why;
    return 0;
  }
}
