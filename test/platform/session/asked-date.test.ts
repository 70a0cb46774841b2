import { expect, it } from 'vitest';
import { askedDate } from '../../../src/platform/session/asked-date';
import { newConversation } from '../../support/conversation';
import { hearTyped, type Language } from './hear-typed';

/** Saturday 28 November 2026, 09:33. */
const SATURDAY = Date.parse('2026-11-28T09:33:00+08:00');

/** The day of the sale that a question is about, and when its money should arrive. */
function dated(language: Language, text: string): (string | undefined)[] {
  const state = newConversation(SATURDAY);
  const question = hearTyped(language, text, state).turn.questions.find(({ kind }) => kind === 'date');
  if (question?.kind !== 'date') return [];
  const { sale, window } = askedDate(question, state.world);
  return [sale, window.likely];
}

it.each<[Language, string, string, string]>([
  ['zh-CN', '周四晚上11点半刷卡T+1哪天到', '2026-11-26', '2026-11-30'],
  ['zh-CN', '9月30号晚上十一点半刷卡，T+1几号到账', '2026-09-30', '2026-10-08'],
  ['zh-CN', '11月19日23:30微信收的，T+1几号到账', '2026-11-19', '2026-11-20'],
  ['zh-CN', '11月20号23:30刷卡，D+1几号到', '2026-11-20', '2026-11-22'],
  ['zh-CN', '10月9号下午两点刷卡几号到账', '2026-10-09', '2026-10-10'],
  ['zh-CN', '下周三刷卡什么时候到', '2026-12-02', '2026-12-03'],
  ['zh-CN', '12月31号下午3点刷卡几号到', '2026-12-31', '2027-01-04'],
  ['en', 'card sale 19 Nov 2026 23:30 T+1, when is it paid?', '2026-11-19', '2026-11-23'],
  ['en', 'when would a card payment on 22 Nov 23:30 arrive?', '2026-11-22', '2026-11-24'],
  ['en', 'if i swipe friday 23:30 on D+1 when does it come', '2026-12-04', '2026-12-06'],
  ['en', 'if i swipe a card next wednesday when does the money come', '2026-12-02', '2026-12-03'],
])('%s: "%s" is answered for the sale that it names', (language, text, sale, due) => {
  expect(dated(language, text)).toEqual([sale, due]);
});

it('a question that names no sale is answered for one made now', () => {
  expect(dated('zh-CN', 'T+1刷卡几号到账')).toEqual([undefined, '2026-11-30']);
});
