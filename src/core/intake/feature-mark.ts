export const MARK_BITS = 18;

/**
 * What stands for a feature in what was learned, from 0 to 2 ** MARK_BITS - 1: names would be most of the bytes. That another
 * feature has the same mark is so rare that learning, which sees marks alone, lives with it. FNV-1a over the characters, mixed
 * once more because the last ones would hardly reach the high bits.
 */
export function featureMark(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> (32 - MARK_BITS);
}
