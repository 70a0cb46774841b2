import { describe, expect, test } from 'vitest';
import type { DueWindow } from '../../../src/core/model/due-window';
import type { PlaceId } from '../../../src/core/model/graph';
import type { Due } from '../../../src/core/model/verdict';
import { dueText } from '../../../src/platform/session/due-text';
import { strictWords } from '../../support/strict-words';

const today = '2026-11-23';
const window: DueWindow = {
  likely: '2026-11-24',
  earliest: '2026-11-24',
  latest: '2026-11-24',
  lateAfter: '2026-11-24',
  countsFrom: '2026-11-23',
  arrives: { from: '07:00', to: '18:00' },
  provisional: false,
  assumptions: [],
  days: [],
};
const open = { ...window, earliest: '2026-11-23', latest: '2026-11-26', lateAfter: '2026-11-25' } as const;

const payout = (
  status: 'not-due' | 'due-today' | 'late' | 'long-late' | 'unknown',
  part: Partial<DueWindow> = {},
): Due => ({
  kind: 'payout',
  window: { ...window, ...part },
  status,
});
const read = (language: string, due: Due, place: PlaceId = 'cleared-waiting') =>
  dueText(strictWords(language), { due, place }, today);

test.each<[string, Due, string, string]>([
  ['one day', payout('not-due'), '应在 11月24日周二 到账', 'Should arrive on Tue 24 Nov'],
  [
    'a span',
    payout('not-due', open),
    '应在 11月23日周一 到 11月25日周三 之间到账',
    'Should arrive between Mon 23 Nov and Wed 25 Nov',
  ],
  [
    'today',
    payout('due-today', { likely: today, earliest: today, latest: today, lateAfter: today }),
    '今天应该到账',
    'Should arrive today',
  ],
  [
    'today or later',
    payout('due-today', { ...open, likely: today }),
    '应在 11月23日周一 到 11月25日周三 之间到账',
    'Should arrive between Mon 23 Nov and Wed 25 Nov',
  ],
  [
    'late',
    payout('late', { likely: '2026-11-20', earliest: '2026-11-20', latest: '2026-11-20', lateAfter: '2026-11-20' }),
    '本应最晚在 11月20日周五 到账，已经晚了',
    'Should have arrived by Fri 20 Nov: it is late',
  ],
  [
    'late after a span: the last day of it is named',
    payout('late', { likely: '2026-11-18', earliest: '2026-11-18', latest: '2026-11-24', lateAfter: '2026-11-20' }),
    '本应最晚在 11月20日周五 到账，已经晚了',
    'Should have arrived by Fri 20 Nov: it is late',
  ],
  [
    'long late',
    payout('long-late', {
      likely: '2026-11-13',
      earliest: '2026-11-12',
      latest: '2026-11-16',
      lateAfter: '2026-11-16',
    }),
    '本应最晚在 11月16日周一 到账，已晚了两个工作日以上',
    'Should have arrived by Mon 16 Nov: more than two working days late',
  ],
  [
    'no time of sale',
    payout('unknown', open),
    '没有交易时间，算不准日期；就算刚收的，最晚也应在 11月26日周四 到',
    'Without the time of the sale there is no exact date; even a sale made just now should arrive by Thu 26 Nov',
  ],
  [
    'nothing to come',
    { kind: 'none', settleBy: '2026-11-24', days: [] },
    '还没有到账日期。请最晚在 11月24日周二 照下面的步骤做完',
    'No payout date yet. Please deal with this by Tue 24 Nov',
  ],
  [
    'an answer',
    { kind: 'within', earliest: '2026-11-24', latest: '2027-01-05', source: '', days: [] },
    '11月24日周二 到 2027年1月5日周二 之间应该有结果',
    'There should be a result between Tue 24 Nov and Tue, 5 Jan 2027',
  ],
  [
    'an answer on one day',
    { kind: 'within', earliest: '2026-11-24', latest: '2026-11-24', source: '', days: [] },
    '最晚 11月24日周二 应该有结果',
    'There should be a result by Tue 24 Nov',
  ],
])('%s', (_, due, zh, en) => {
  expect([read('zh-CN', due).main, read('en', due).main]).toEqual([zh, en]);
});

describe('nothing to come', () => {
  test('of a sale that never was, and it says so', () => {
    const due: Due = { kind: 'none', settleBy: '2026-11-24', days: [] };
    expect(read('zh-CN', due, 'never-authorised').main).toBe(
      '应该不会有款打给您。请最晚在 11月24日周二 照下面的步骤做完',
    );
    expect(read('en', due, 'never-authorised').main).toBe(
      'There should be no payout for this sale. Please deal with this by Tue 24 Nov',
    );
  });

  test('and nothing that may wait', () => {
    const due: Due = { kind: 'none', settleBy: today, days: [] };
    expect(read('zh-CN', due).main).toBe('请今天就照下面的步骤做');
    expect(read('en', due).main).toBe('Take the steps below today');
  });
});

describe('until when nothing is unusual', () => {
  test('stands below a date that is still to come, and names the day of the hours: the last one', () => {
    expect(read('zh-CN', payout('not-due', open)).note).toBe('一般 18:00 前到；过了 11月25日周三 24:00 才算晚');
    expect(read('en', payout('due-today', { likely: today, lateAfter: today })).note).toBe(
      'Usually by 18:00; late only after 24:00 on Mon 23 Nov',
    );
  });

  test('is not said where it is late already, or where no payout is due', () => {
    const silent: Due[] = [
      payout('late'),
      payout('long-late'),
      payout('unknown'),
      { kind: 'none', settleBy: today, days: [] },
      { kind: 'within', earliest: today, latest: today, source: '', days: [] },
    ];
    for (const due of silent) expect(read('en', due).note).toBeUndefined();
  });
});
