import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { accentInk } from '../../src/app/accent-ink';

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

test.each([
  ['#000000', '#ffffff'],
  ['#ffffff', '#000000'],
  ['#1d5c8a', '#ffffff'],
  ['#ffd400', '#000000'],
  ['#FF0000', '#000000'],
  ['#777777', '#000000'],
  ['#707070', '#ffffff'],
])('on %s one writes in %s', (accent, ink) => expect(accentInk(accent)).toBe(ink));

test('on any colour the ink is the better of the two, and readable', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const accent = `#${number.toString(16).padStart(6, '0')}`;
      const ink = accentInk(accent);
      const other = ink === '#000000' ? '#ffffff' : '#000000';
      // Where both are as good, either will do.
      expect(contrast(accent, ink)).toBeGreaterThan(contrast(accent, other) - 0.02);
      expect(contrast(accent, ink)).toBeGreaterThanOrEqual(4.5);
    }),
    { numRuns: 2000 },
  );
});
