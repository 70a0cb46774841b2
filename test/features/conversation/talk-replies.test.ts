import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/core/model/beijing-time';
import { talkReplies } from '../../../src/features/conversation/talk-replies';
import { afterCutOffText } from '../../../src/platform/session/after-cut-off-text';
import { dueText } from '../../../src/platform/session/due-text';
import { questionOf } from '../../../src/platform/session/question-of';
import { hearTyped, type Language, words } from '../../platform/session/hear-typed';
import { newConversation, tell, tellUntil, verdictOf } from '../../support/conversation';
import { pendingSale } from '../../support/pending-sale';

function replies(language: Language, text: string, state = newConversation()): string[] {
  return talkReplies(words[language], hearTyped(language, text, state).turn, state);
}

/** Of this one the hour is known too. */
const timedSale = { ...pendingSale, paidAt: '2026-11-18T12:00' };

describe('what is said back to talk', () => {
  it.each<[Language, string]>([
    ['zh-CN', '那我到底哪天能拿到'],
    ['zh-CN', '什么时候到账'],
    ['zh-CN', '怎么还没到'],
    ['en', 'when will it come'],
    ['en', 'when is my money due'],
    ['en', 'it has still not arrived'],
  ])('%s: beside a verdict, "%s" is answered with its date', (language, text) => {
    const judged = tell(timedSale);
    const verdict = verdictOf(judged);
    const due = dueText(words[language], verdict, dayOf(verdict.judgedAt)).main;
    expect(replies(language, text, judged)).toEqual([words[language].t('talk:when', { due })]);
  });

  it.each<Language>(['zh-CN', 'en'])('%s: who never told the hour hears of the later day too', (language) => {
    const judged = tell(pendingSale);
    const text = language === 'en' ? 'when is my money due' : '什么时候到账';
    const today = dayOf(verdictOf(judged).judgedAt);
    const ifLater = afterCutOffText(words[language], verdictOf(judged).due, today);
    expect(replies(language, text, judged)).toHaveLength(2);
    expect(replies(language, text, judged)[1]).toBe(words[language].t('talk:when', { due: ifLater ?? '' }));
  });

  it.each<[Language, string]>([
    ['zh-CN', '那我现在要咋办'],
    ['en', 'so what do i do now'],
  ])('%s: "%s" is answered with the first step, and then with the next', (language, text) => {
    const judged = tell(pendingSale);
    const [first, second] = verdictOf(judged).steps;
    const title = (step: typeof first) => words[language].t(`${step?.topic}:steps.${step?.id}.title`);
    expect(replies(language, text, judged).join()).toContain(title(first));
    const done = { ...judged, record: { ...judged.record, stepsDone: [first?.id ?? ''] } };
    expect(replies(language, text, done).join()).toContain(title(second));
  });

  it.each<[Language, string, string]>([
    ['zh-CN', '那我到底哪天能拿到', 'talk:whenLater'],
    ['zh-CN', '要不要让他再刷一次', 'talk:again'],
    ['zh-CN', '谢谢啊', 'talk:thanks'],
    ['en', 'how long is this gonna take', 'talk:whenLater'],
    ['en', 'should i charge him again', 'talk:again'],
    ['en', 'when does he get his refund', 'talk:refund'],
    ['en', 'thx', 'talk:thanks'],
    ['en', 'this is useless', 'talk:upset'],
  ])('%s: before it, "%s": %s', (language, text, key) => {
    expect(replies(language, text, tellUntil('paidAt', pendingSale))).toEqual([words[language].t(key)]);
  });

  it.each<[Language, string]>([
    ['zh-CN', '支付宝几点日切'],
    ['zh-CN', '晚上11点以后刷卡算哪天的'],
    ['en', 'whats the cutoff for unionpay'],
    ['en', 'when does a sale at 23:30 count'],
  ])('%s: "%s" is answered with the hours of the profile', (language, text) => {
    const hours = { card: '23:00', unionPay: '23:00', qr: '24:00' };
    expect(replies(language, text)).toContain(words[language].t('talk:cutOff', hours));
  });

  it.each<[Language, string]>([
    ['zh-CN', '手续费退不退'],
    ['zh-CN', '扣了5块手续费对不对'],
    ['zh-CN', '手续费多少'],
    ['en', 'could it be a refund we did'],
    ['en', 'what is the fee normally'],
    ['en', 'how much is the fee'],
  ])('%s: "%s" is answered with what is taken off a payout', (language, text) => {
    expect(replies(language, text)).toEqual([words[language].t('talk:less')]);
  });

  it.each<[Language, string]>([
    ['en', 'when does he get his refund'],
    ['zh-CN', '日切是什么意思'],
    ['en', 'they want a fee to unfreeze it'],
  ])('%s: "%s" asks for neither', (language, text) => {
    const { talk } = hearTyped(language, text).turn;
    expect(talk).not.toContain('less');
    expect(talk).not.toContain('cut-off');
  });

  it('where to look is the help of the question in front', () => {
    const asking = tellUntil('payoutStatus', pendingSale);
    const topic = questionOf('payoutStatus')?.topic;
    expect(replies('en', 'where do i see that', asking).join()).toContain(
      words.en.t(`${topic}:questions.payoutStatus.help`),
    );
    expect(replies('zh-CN', '在哪看啊', tellUntil('account', pendingSale))).toEqual([
      words['zh-CN'].t('page:question.tickHelp'),
    ]);
  });

  it.each<Language>(['zh-CN', 'en'])('%s: money that came closes the case', (language) => {
    const { t } = words[language];
    const text = language === 'en' ? 'it came in!!' : '到了 刚刚到的';
    expect(replies(language, text, tell(pendingSale))).toEqual([
      t('talk:arrived', { close: t('verdict:actions.close') }),
    ]);
    expect(replies(language, text)).toEqual([t('talk:arrivedEarly')]);
  });

  it('of another sale one is told to wait, not when this one comes', () => {
    expect(replies('en', 'another sale is also missing', tell(pendingSale))).toEqual([words.en.t('talk:another')]);
  });

  it('manners are answered only where nothing else was said', () => {
    expect(replies('en', 'thanks, it was by card')).toEqual([]);
    expect(replies('en', 'thanks, how long will it take', tell(timedSale))).toHaveLength(1);
  });

  it('a warning stands alone', () => {
    expect(replies('en', 'should i pay again, they want an unfreezing fee')).toEqual([]);
  });
});
