export const SHORT_CODE_VERSION = 0;

/** The parts of a short code, the highest first, and how many values each has room for. Never change either. */
export const shortCodeRoom = [
  ['version', 4],
  ['graph', 32],
  ['cause', 128],
  ['place', 16],
  ['certainty', 3],
  ['day', 16_384],
] as const;

export type ShortCodePart = (typeof shortCodeRoom)[number][0];
