import { LETTER_BITS, MARK_LETTERS } from '../../../core/intake/unpack-marks';

/** Writes ascending numbers, each once, as `unpackMarks` reads them. */
export function packMarks(marks: readonly number[]): string {
  const steps = marks.map((mark, index) => mark - (marks[index - 1] ?? -1) - 1);
  const mean = steps.reduce((sum, step) => sum + step, 0) / Math.max(1, steps.length);
  const low = Math.max(0, Math.floor(Math.log2(mean + 1)));
  const bits = steps
    .map(
      (step) => `${'1'.repeat(step >> low)}0${low > 0 ? (step & (2 ** low - 1)).toString(2).padStart(low, '0') : ''}`,
    )
    .join('');
  const letters = bits.padEnd(Math.ceil(bits.length / LETTER_BITS) * LETTER_BITS, '1').match(/.{6}/g) ?? [];
  return [low, ...letters.map((six) => Number.parseInt(six, 2))].map((value) => MARK_LETTERS[value]).join('');
}
