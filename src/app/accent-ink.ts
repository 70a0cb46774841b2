/** The ink that reads better on an accent colour, by WCAG relative luminance. `accent` is `#rrggbb`. */
export function accentInk(accent: string): '#000000' | '#ffffff' {
  const luminance = [1, 3, 5]
    .map((at) => Number.parseInt(accent.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4))
    .reduce((sum, channel, index) => sum + channel * ([0.2126, 0.7152, 0.0722][index] ?? 0), 0);
  return luminance > 0.179 ? '#000000' : '#ffffff';
}
