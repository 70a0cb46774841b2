import { describe, expect, it } from 'vitest';
import { WORDS_LIMIT } from '../../../src/core/intake/heard';
import { hear, type Language } from './lexicons';

const SENTENCE = {
  zh: '昨晚十一点多刷的卡,小票出来了,今天还没到,后台显示打款失败,户名不符,上周换了结算卡,客人说扣款了。',
  en: 'Swiped a card last night around 11pm, the slip came out, payout failed, I changed my account last week. ',
};
const HARD = [
  '没',
  '的',
  '昨天',
  '刷',
  'a ',
  'not ',
  '1',
  '十',
  '周',
  '一笔',
  '(',
  'n',
  'last ',
  '11:1',
  '。',
  'the the ',
];
/** What a phone with a quarter of this machine's speed has, with room for a busy machine. */
const LIMIT_MS = 12;

function milliseconds(run: () => void): number {
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

describe.each<Language>(['zh', 'en'])('F63 speed in %s', (language) => {
  it('reads 500 characters within the time of a slow phone', () => {
    const text = SENTENCE[language].repeat(20).slice(0, 500);
    expect(milliseconds(() => hear(language, text))).toBeLessThan(LIMIT_MS);
  });

  it.each(HARD)('needs no more than in proportion for %j over and over', (part) => {
    const short = part.repeat(WORDS_LIMIT).slice(0, WORDS_LIMIT / 4);
    const long = part.repeat(WORDS_LIMIT).slice(0, WORDS_LIMIT);
    const [little, much] = [milliseconds(() => hear(language, short)), milliseconds(() => hear(language, long))];
    expect(much).toBeLessThan(Math.max(little * 8, 4 * LIMIT_MS));
  });
});
