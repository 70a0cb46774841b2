import { describe, expect, test } from 'vitest';
import { refusals } from '../../../src/features/conversation/refusals';
import type { SaidTurn } from '../../../src/platform/session/said-turn';
import { strictWords } from '../../support/strict-words';

const turn: SaidTurn = {
  id: 1,
  text: '',
  masked: 0,
  facts: [],
  replaced: [],
  refused: [],
  unused: [],
  notArrived: false,
  talk: [],
  isSeveral: false,
  questions: [],
  signals: [],
  voice: 'merchant',
  tooLong: false,
};

describe.each(['zh-CN', 'en'])('dates that cannot be the sale’s, in %s', (language) => {
  const words = strictWords(language);
  const say = (...refused: SaidTurn['refused']) => refusals(words, { ...turn, refused });

  test('each is named with its reason', () => {
    const [toCome, old] = say({ part: '明天', why: 'future' }, { part: '去年', why: 'tooOld' });
    expect(toCome).toContain(words.t('page:moment.future'));
    expect(old).toContain('180');
  });

  test('one that was said twice is named once, and no more than three are', () => {
    expect(say({ part: '明天', why: 'future' }, { part: '明天', why: 'future' })).toHaveLength(1);
    expect(say(...['一', '二', '三', '四'].map((part) => ({ part, why: 'future' as const })))).toHaveLength(3);
  });
});
