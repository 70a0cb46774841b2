import { describe, expect, it } from 'vitest';
import { factsIn, hear, type Language } from './lexicons';

describe('what everyone comes with is no fact by itself, and is understood', () => {
  it.each<[Language, string, boolean]>([
    ['zh', '没到账', true],
    ['zh', '我的钱呢', true],
    ['zh', '钱去哪了', true],
    ['en', 'money not arrived', true],
    ['en', 'where is my money', true],
    ['zh', '隔壁店的钱没到', false],
    ['en', 'the slip came out', false],
  ])('%s: %s', (language, text, notArrived) => {
    expect(hear(language, text).notArrived).toBe(notArrived);
  });

  it('"nothing has arrived" says how much', () => {
    expect(factsIn('en', 'nothing has arrived')).toEqual({ missing: 'all' });
  });

  it('"his bank took nothing" is said of the customer, not of what has arrived', () => {
    expect(factsIn('en', 'it was by card, his bank took nothing')).toEqual({ method: 'card', customerDebited: 'no' });
    expect(hear('en', 'his bank took nothing').notArrived).toBe(false);
  });
});
