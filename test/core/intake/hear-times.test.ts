import { describe, expect, it } from 'vitest';
import type { BusinessMoment } from '../../../src/core/model/business-moment';
import { factsIn, type Language } from './lexicons';

const AFTERNOON: BusinessMoment = '2026-11-25T15:30';
const AFTER_MIDNIGHT: BusinessMoment = '2026-11-27T00:25';

interface Sentences {
  /** Said on Monday 23 November 2026 at 10:12. */
  readonly at: readonly [text: string, value: string | undefined][];
  readonly none: readonly string[];
  readonly later: readonly [text: string, now: BusinessMoment, value: string | undefined][];
}

const sentences: Readonly<Record<Language, Sentences>> = {
  zh: {
    at: [
      ['周六打烊前刷的那笔没到', '2026-11-21'],
      ['昨晚收摊前九点刷的卡', '2026-11-22T21'],
      ['前天后晌刷的卡没到账', '2026-11-21'],
      ['昨天9点3刻刷的卡', '2026-11-22T09:45'],
      ['周五晚上十点整刷的', '2026-11-20T22:00'],
      ['上月最后一天刷的卡没到', '2026-10-31'],
      ['周四的到了,周五的没到', '2026-11-20'],
      ['昨天的一笔没到,前天那笔也没来', undefined],
      ['昨天刷了一单,可是前天那笔没来', '2026-11-21'],
      ['昨天刷的卡,今天钱还没到', '2026-11-22'],
      ['昨晚八点退房的客人刷的卡', '2026-11-22T20'],
      ['20号21点一单,22点40一单,都没到账', '2026-11-20'],
      ['昨天的没结给我', '2026-11-22'],
      ['我说的是周六早上十点刷卡的一千五,一直没收到', '2026-11-21T10'],
      ['昨天傍晚五点半扫码的320怎么也等不来', '2026-11-22T17:30'],
      ['截图是今天上午九点的,交易是前天上午九点十二分', '2026-11-21T09:12'],
      ['上周六有个会员充值200没到', '2026-11-21'],
    ],
    none: [
      '昨天的结算单发来了',
      '请工作人员回电,我上午九点以后有空,APP里显示打款失败',
      '过了十一点刷的会怎样',
      '成功打款 2026-11-20 04:12 我的卡没有',
      '昨晚十二点前补交资料',
    ],
    later: [
      ['中午刷的那笔没到', AFTERNOON, '2026-11-25'],
      ['晚上刷的那笔没到', AFTERNOON, undefined],
      ['下午刷的那笔没到', AFTER_MIDNIGHT, '2026-11-26'],
      ['今晚刷的那笔没到', AFTER_MIDNIGHT, '2026-11-26'],
      ['夜里十一点零二刷的', AFTER_MIDNIGHT, '2026-11-26T23:02'],
      ['十一点五十刷的', AFTER_MIDNIGHT, '2026-11-26T23:50'],
      ['零点零五分刷的', AFTER_MIDNIGHT, '2026-11-27T00:05'],
      ['今天半夜十二点刷的', AFTERNOON, '2026-11-25T00'],
      ['十一点一刻刷的', AFTERNOON, '2026-11-25T11:15'],
      ['八点一刻刷的', AFTERNOON, undefined],
      ['昨天十二点刷的', AFTERNOON, '2026-11-24T12'],
      ['昨天十一点刷的', AFTERNOON, '2026-11-24'],
      ['现在都过十二点了,昨天刷的没到', AFTER_MIDNIGHT, '2026-11-26'],
    ],
  },
  en: {
    at: [
      ["Saturday's 430 isn't here", '2026-11-21'],
      ["Sunday's sale should be here by Monday", '2026-11-22'],
      ["yesterday's takings never came", '2026-11-22'],
      ["Friday's money came, Saturday's did not come", '2026-11-21'],
      ['the money for Thursday came. The sale from Friday is missing', '2026-11-20'],
      ['nothing from Sunday has reached my account', '2026-11-22'],
      ['sale yesterday at 11.20', '2026-11-22T11:20'],
      ['a card sale on Saturday, half past twelve', '2026-11-21T12:30'],
      ['card sale on Friday at twenty to midnight', '2026-11-20T23:40'],
      ['she paid just before midnight on Friday', '2026-11-20T23'],
      ['they paid by card yesterday at six forty in the evening', '2026-11-22T18:40'],
      ['card sale on Friday at 15 hours', '2026-11-20T15'],
      ['he paid at 8 on the dot yesterday morning', '2026-11-22T08'],
      ['he paid at 9 am sharp yesterday', '2026-11-22T09:00'],
      ['Saturday noon, one card sale, not here', '2026-11-21T12'],
      ['On Thursday the roof leaked. The sale was that day.', '2026-11-19'],
      ['I phoned the bank on Friday. The sale was the day before.', '2026-11-19'],
      ['card sale 18.11 at 14.30', '2026-11-18T14:30'],
      ['five past midnight just now, a card payment', '2026-11-23T00:05'],
      ['I wrote Friday before, sorry, it is Saturday 18:30', '2026-11-21T18:30'],
      ['2,400 yuan. 18 November.', '2026-11-18'],
      ["and still I've not been paid for the 18th", '2026-11-18'],
      ['the app has no payout listed for Thursday', '2026-11-19'],
      ['they owe me 6,420 for Friday', '2026-11-20'],
      ['everything came except one on 20 Nov 14:20, WeChat', '2026-11-20T14:20'],
    ],
    none: [
      'the terminal sat there and then timed out',
      'this is the 4th day, no money',
      'big earthquake around here yesterday, masts fell down, internet dead',
      'my licence runs out on 31 December, is that why the payout froze',
      "last Friday's payout failed",
      'app shows paid on 20/11',
      '"Paid" on Friday, it says',
      'it was all paid out, 4,212.50 on Saturday',
      'I changed my bank card on Thursday',
      'as of Sunday nothing in the payout list',
      'send it before 20 November',
      'good morning',
    ],
    later: [
      ['card declined tonight', AFTER_MIDNIGHT, '2026-11-26'],
      ['half two, card, approved', AFTERNOON, '2026-11-25T14:30'],
      ['fifteen mins ago he scanned the code', AFTERNOON, '2026-11-25T15:15'],
      ["it's 0:25 now, he paid at 23:50", AFTER_MIDNIGHT, '2026-11-26T23:50'],
      ['the morning crowd paid by card', AFTERNOON, undefined],
    ],
  },
};

describe.each<Language>(['zh', 'en'])('when the sale was, in %s', (language) => {
  const { at, none, later } = sentences[language];
  const paidAt = (text: string, now?: BusinessMoment) => factsIn(language, text, now).paidAt;

  it.each(at)('%s', (text, value) => {
    expect(paidAt(text)).toBe(value);
  });

  it.each(none)('%s: not the time of a sale', (text) => {
    expect(paidAt(text)).toBeUndefined();
  });

  it.each(later)('%s, said at %s', (text, now, value) => {
    expect(paidAt(text, now)).toBe(value);
  });
});
