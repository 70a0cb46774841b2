import { minutesOf, precisionOf } from './wire-time';

/** Writes what a hand-off is made of as bytes: numbers of any size, places in a list, moments. */
export class WireWriter {
  readonly bytes: number[] = [];

  /** A whole number from 0 up, seven bits a byte, the lowest first. */
  count(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.bytes.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.bytes.push(rest);
  }

  /** A whole number of either sign; those near 0 are short. */
  signed(value: number): void {
    this.count(value < 0 ? -2 * value - 1 : 2 * value);
  }

  /** The place of an item in its list. */
  place<Item>(list: readonly Item[], item: Item): void {
    const at = list.indexOf(item);
    if (at < 0) throw new RangeError('It has no number to travel by.');
    this.count(at);
  }

  /** A day, an hour of it or a minute, with how precise it is. */
  moment(moment: string): void {
    this.signed(minutesOf(moment));
    this.count(precisionOf(moment));
  }

  letters(text: string): void {
    this.count(text.length);
    for (const letter of text) this.bytes.push(letter.charCodeAt(0));
  }
}
