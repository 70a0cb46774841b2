import { describe, expect, it } from 'vitest';
import { hear, type Language } from './lexicons';

const about = (language: Language, text: string) => hear(language, text).talk.map((said) => said.about);

describe('what is said beside the facts', () => {
  it.each<[Language, string, readonly string[]]>([
    ['zh', '要不要让他再刷一次啊', ['again']],
    ['zh', '是不是要重刷', ['again']],
    ['en', 'should i charge him again?', ['again']],
    ['en', 'can he pay again', ['again']],
    ['zh', '那客人的钱什么时候退他', ['refund']],
    ['en', 'when does he get his refund', ['refund']],
    ['zh', '那我到底哪天能拿到', ['when']],
    ['zh', '礼拜天有人上班吗', ['when']],
    ['en', 'how long is this gonna take', ['when']],
    ['en', 'do weekends count', ['when']],
    ['zh', '我不会看 App 在哪点', ['where']],
    ['en', 'where do i see that', ['where']],
    ['zh', '那我现在要咋办', ['next']],
    ['en', 'what do i say to them', ['next']],
    ['zh', '还有一笔昨天扫码的也没到', ['another']],
    ['en', 'sorry wrong sale', ['another']],
    ['zh', '到了 刚刚到的', ['arrived']],
    ['en', 'it came in!!', ['arrived']],
    ['zh', '谢谢啊', ['thanks']],
    ['en', 'thx', ['thanks']],
    ['zh', '你好', ['hello']],
    ['en', 'hi', ['hello']],
    ['zh', '烦死了', ['upset']],
    ['en', 'this is useless', ['upset']],
    ['zh', '我已经转了500了', ['gave']],
    ['en', 'i already sent the money', ['gave']],
  ])('%s: %s', (language, text, topics) => {
    expect(about(language, text)).toEqual(topics);
  });

  it.each<[Language, string]>([
    ['zh', '钱还没到'],
    ['zh', '昨晚刷卡成功，小票出来了'],
    ['en', 'the money has not arrived'],
    ['en', 'card sale last night, approved'],
  ])('%s: a plain account of the sale is none of it: %s', (language, text) => {
    expect(about(language, text)).toEqual([]);
  });

  it.each<[Language, string]>([
    ['zh', '谢谢啊'],
    ['en', 'thanks mate'],
  ])('%s: manners alone are still talk of something else: %s', (language, text) => {
    expect(hear(language, text)).toMatchObject({ signals: ['off-topic'], facts: [] });
  });

  it.each<[Language, string]>([
    ['zh', '那客人的钱什么时候退他'],
    ['en', 'customer says his bank already gave it back'],
  ])('%s: what goes back to the customer is no settlement and no charge: %s', (language, text) => {
    expect(hear(language, text)).toMatchObject({ facts: [], questions: [] });
  });
});

describe('more than one sale at once', () => {
  it.each<[Language, string, boolean]>([
    ['zh', '前天中午微信扫了三百八 昨天晚上刷卡两百 都没到', true],
    ['en', 'one by card on monday and one by wechat on tuesday are missing', true],
    ['zh', '昨天刷卡被拒，换微信成功了', false],
    ['en', 'card sale last night, approved', false],
  ])('%s: %s', (language, text, isSeveral) => {
    expect(hear(language, text).isSeveral).toBe(isSeveral);
  });
});
