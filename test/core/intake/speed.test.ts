import { describe, expect, it } from 'vitest';
import { WORDS_LIMIT } from '../../../src/core/model/words-limit';
import { hear, type Language } from './lexicons';
import { plainLoops } from './plain-loops';

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
/** The loop took 2.5 ms where this was measured; a phone of a quarter of that speed has 50 ms, which are five loops. */
const LIMIT = 5;

describe.each<Language>(['zh', 'en'])('F63 speed in %s', (language) => {
  it('reads 500 characters within the time of a slow phone', () => {
    const text = SENTENCE[language].repeat(20).slice(0, 500);
    // Often enough for the machine to have made it ready; on a busy one that takes longer.
    expect(plainLoops(() => hear(language, text), 60)).toBeLessThan(LIMIT);
  });

  it.each(HARD)('needs no more than in proportion for %j over and over', (part) => {
    const short = part.repeat(WORDS_LIMIT).slice(0, WORDS_LIMIT / 4);
    const long = part.repeat(WORDS_LIMIT).slice(0, WORDS_LIMIT);
    const [little, much] = [plainLoops(() => hear(language, short)), plainLoops(() => hear(language, long))];
    expect(much).toBeLessThan(Math.max(little * 8, 4 * LIMIT));
  });
});
