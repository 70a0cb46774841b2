import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNSURE } from '../../../src/core/model/answer';
import { isSaleMoment } from '../../../src/core/model/beijing-time';
import { type Listened, listen, listenAgain } from '../../../src/platform/session/listen';
import { questionOf } from '../../../src/platform/session/question-of';
import type { SessionState } from '../../../src/platform/session/session-state';
import { NOW } from '../../support/cases';
import { factsOf, newConversation, send, tellUntil } from '../../support/conversation';
import { hearTyped, type Language, told, words } from './hear-typed';

const CARD = '4111111111111111';
/** As a sentence of its own: within a longer run of digits, or behind the name of one, it would be some other number. */
const ALONE = `。${CARD}。`;

function say(state: SessionState, text: string, language: Language = 'zh-CN'): SessionState {
  return send(state, { type: 'say', ...hearTyped(language, text, state), at: NOW });
}

const approved = { outcome: 'approved', payoutStatus: 'none', missing: 'one' };

describe('what was said before is corrected', () => {
  it.each<[Language, string, string]>([
    ['zh-CN', '刷卡的', '不对,是扫码的'],
    ['en', 'it was a card sale', 'sorry, I meant a QR scan'],
  ])('%s: %s, then %s: replaced, shown, and taken back by undo', (language, first, then) => {
    const before = say(newConversation(), first, language);
    expect(factsOf(before)).toMatchObject({ method: 'card' });
    const after = say(before, then, language);
    expect(factsOf(after)).toMatchObject({ method: 'qr' });
    expect(after.said.at(-1)).toMatchObject({ replaced: ['method'], facts: [{ fact: 'method', value: 'qr' }] });
    expect(after.undo).toBeDefined();
    expect(factsOf(send(after, { type: 'undo', at: NOW }))).toMatchObject({ method: 'card' });
  });

  it('the same said twice replaces nothing', () => {
    const after = say(say(newConversation(), '刷卡的'), '是刷卡的');
    expect(after.said.at(-1)?.replaced).toEqual([]);
    expect(after.undo).toBeUndefined();
  });
});

describe('what cannot be is not taken', () => {
  it.each<[Language, string]>([
    ['zh-CN', '今天23点刷的卡'],
    ['en', 'paid by card today at 23:00'],
  ])('%s: a sale cannot lie in the future: %s', (language, text) => {
    expect(told(hearTyped(language, text))).toEqual({ method: 'card' });
  });

  it('that a day of this year still to come was not taken is said', () => {
    const heard = hearTyped('zh-CN', '11月25号刷的卡');
    expect(told(heard)).toEqual({ method: 'card' });
    expect(heard.turn).toMatchObject({ refused: [{ part: '11月25号', why: 'future' }], unused: [] });
  });

  it.each<[Language, string]>([
    ['zh-CN', '今天23点'],
    ['zh-CN', '明天'],
    ['en', 'tomorrow at 10'],
  ])('%s: a date that is still to come answers nothing, and that is said: %s', (language, text) => {
    const heard = hearTyped(language, text, tellUntil('paidAt', approved));
    expect(told(heard)).not.toHaveProperty('paidAt');
    expect(heard.turn).toMatchObject({ refused: [{ part: text, why: 'future' }], unused: [] });
  });

  it.each<[Language, string]>([
    ['zh-CN', '今天天气怎么样'],
    ['en', 'how is the weather today'],
  ])('F64 %s: off the topic there is no fact and no unused part to quote: %s', (language, text) => {
    expect(hearTyped(language, text)).toMatchObject({
      answers: [],
      turn: { facts: [], unused: [], questions: [], signals: ['off-topic'] },
    });
  });

  it.each<[Language, string]>([
    ['zh-CN', '我扣钱了,商家没收到'],
    ['en', 'I was charged but the shop never received the money'],
  ])('%s: nothing a payer says is a fact: %s', (language, text) => {
    expect(hearTyped(language, text)).toMatchObject({ answers: [], turn: { voice: 'payer', facts: [] } });
  });

  it.each<[Language, string]>([
    ['zh-CN', '客服让我先交解冻费'],
    ['en', 'a caller asked me for the verification code'],
  ])('F65 %s: a sign of fraud reaches the turn: %s', (language, text) => {
    expect(hearTyped(language, text)).toMatchObject({ answers: [], turn: { signals: ['fraud'] } });
  });

  it.each<[Language, string]>([
    ['zh-CN', '我要找人工'],
    ['en', 'let me talk to a person'],
  ])('%s: so does the wish for a person: %s', (language, text) => {
    expect(hearTyped(language, text).turn.signals).toEqual(['human']);
  });

  it.each<[Language, string, string]>([
    ['zh-CN', '周末刷卡什么时候到账', 'date'],
    ['zh-CN', 'T+1 是什么意思', 'term'],
    ['zh-CN', '51 是什么意思', 'code'],
    ['en', 'what does D+0 mean', 'term'],
    ['en', 'what is a chargeback?', 'glossary'],
  ])('%s: a question is answered and no fact: %s', (language, text, kind) => {
    const { answers, turn } = hearTyped(language, text);
    expect([answers, turn.questions.map((question) => question.kind)]).toEqual([[], [kind]]);
  });
});

async function listened(answer: Promise<Listened | 'unreachable'>): Promise<Listened> {
  const heard = await answer;
  if (heard === 'unreachable') throw new Error('The lexicon is not here');
  return heard;
}

describe('words are read in the language they are in', () => {
  it.each<[Language, string, Record<string, string>]>([
    ['en', '昨天刷的卡，小票出来了', { method: 'card', outcome: 'approved' }],
    ['zh-CN', 'the customer paid by card, the slip came out', { method: 'card', outcome: 'approved' }],
  ])('on a page in %s: %s', async (language, text, facts) => {
    expect(told(await listened(listen(words[language], text, newConversation())))).toMatchObject(facts);
  });
});

describe('masks come before anything else', () => {
  const text = `昨天刷的卡 ${CARD},密码 123456`;

  it('F55 F57 neither the turn nor an answer has the digits', async () => {
    const heard = await listened(listen(words['zh-CN'], text, newConversation()));
    const { said, ...kept } = heard;
    expect(said.masked.map(({ kind }) => kind)).toEqual(['card', 'pin']);
    expect(JSON.stringify(kept)).not.toMatch(/4111111111111111|11111111|123456/);
    expect(kept.turn).toMatchObject({ masked: 2, text: expect.stringContaining('411111') });
  });

  it('F56 an order number said to be masked wrongly is shown again: one turn, in its place, read again', async () => {
    const zhWords = words['zh-CN'];
    const first = await listened(listen(zhWords, `刷的卡 ${CARD}`, newConversation()));
    const before = say(send(newConversation(), { type: 'say', ...first, at: NOW }), '不对,是扫码的');
    const again = await listened(listenAgain(zhWords, { said: first.said, id: first.turn.id }, before));
    const after = send(before, { type: 'say', ...again, at: NOW });
    expect(after.said.map(({ id }) => id)).toEqual([1, 2]);
    expect(after.said[0]).toMatchObject({ masked: 0, text: `刷的卡 ${CARD}` });
    // The correction that came in between stands.
    expect(factsOf(after)).toMatchObject({ method: 'qr' });
  });

  it('of two masks one is taken off at a time', async () => {
    const first = await listened(listen(words['zh-CN'], text, newConversation()));
    const state = send(newConversation(), { type: 'say', ...first, at: NOW });
    const again = await listened(listenAgain(words['zh-CN'], { said: first.said, id: 1 }, state));
    expect(again.turn.masked).toBe(1);
    expect(again.turn.text).toContain(CARD);
    expect(again.turn.text).not.toContain('123456');
  });
});

const pieces = fc.constantFrom(
  ...[
    '昨天',
    '刷的卡',
    '扫码',
    '不对',
    '成功',
    '超时',
    '不知道',
    '第二个',
    '没有',
    '没到账',
    '退票',
    '什么时候',
    'T+1',
  ],
  ...['yesterday', 'card', 'declined', 'no', 'the second one', 'not sure', 'instant', 'held', 'when', '51', ALONE],
  ...['<img src=x onerror=alert(1)>', '\u202e', '\ud800', '，', ' ', '\n', '?', '23:00', '11月31号'],
);
const anyText = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 20 })
  .map((parts) => parts.join(''));
const fronts = [
  newConversation(),
  tellUntil('paidAt', approved),
  tellUntil('account', approved),
  tellUntil('responseCode', { outcome: 'declined' }),
  tellUntil('customerDebited', { outcome: 'declined', responseCode: UNSURE }),
];

function isInVocabulary(fact: string, value: string): boolean {
  const question = questionOf(fact)?.question;
  if (!question) return false;
  if (value === UNSURE) return true;
  if (question.kind === 'moment') return isSaleMoment(value) && value <= newConversation().world.now;
  if (question.kind === 'code') return /^[0-9A-Z]{2}$/.test(value);
  return question.values.includes(value);
}

describe.each<Language>(['zh-CN', 'en'])('any text in %s, at any question', (language) => {
  it('F61 F62 does no harm: facts of the vocabulary only, each once, and the state stays sound', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...fronts), (text, state) => {
        const heard = hearTyped(language, text, state);
        for (const { fact, value } of heard.answers)
          expect([fact, value, isInVocabulary(fact, value)]).toEqual([fact, value, true]);
        expect(new Set(heard.answers.map(({ fact }) => fact)).size).toBe(heard.answers.length);
        expect(heard.turn.text).not.toContain(CARD);
        const after = send(state, { type: 'say', ...heard, at: NOW });
        expect(after.said).toHaveLength(1);
        expect(after.life === 'judged' ? after.verdict : after.asking).toBeDefined();
      }),
      { numRuns: 400 },
    );
  });

  it('what was heard and is taken away again is gone from the case', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const after = say(newConversation(), text, language);
        const facts = after.said[0]?.facts ?? [];
        const without = facts.reduce((state, { fact }) => send(state, { type: 'forget', fact, at: NOW }), after);
        expect(without.record.answers).toEqual([]);
        expect(without.record.setAside).toEqual([]);
        expect(without.asking?.facts).toEqual(newConversation().asking?.facts);
      }),
      { numRuns: 200 },
    );
  });
});
