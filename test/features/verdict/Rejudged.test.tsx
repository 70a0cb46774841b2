import { act, cleanup, render, screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { JudgedVerdict } from '../../../src/core/model/case-record';
import { Rejudged } from '../../../src/features/verdict/Rejudged';
import { WordsProvider } from '../../../src/platform/i18n/words-context';
import type { SessionState } from '../../../src/platform/session/session-state';
import { NOW } from '../../support/cases';
import { newConversation, send, type Told, tell, verdictOf } from '../../support/conversation';
import { showVerdict } from '../../support/show-verdict';
import { strictWords } from '../../support/strict-words';
import { toldCauses } from '../../support/told-causes';

const DAY = 86_400_000;
const morning = { ...toldCauses['not-due-yet'], paidAt: '2026-11-20T09:00' };

/** What somebody reads who comes back some days after having been told of it. */
function readOnReturn(told: Told, days: number, rewrite: (verdict: JudgedVerdict) => JudgedVerdict = (same) => same) {
  const { record } = tell(told);
  const verdict = record.verdict && rewrite(record.verdict);
  return read(send(newConversation(), { type: 'open', record: { ...record, verdict }, at: NOW + days * DAY }));
}

async function read(state: SessionState): Promise<readonly (string | null)[]> {
  const texts: (string | null)[] = [];
  for (const language of ['zh-CN', 'en']) {
    const { unmount } = render(
      <WordsProvider value={strictWords(language)}>
        <Rejudged state={state} verdict={verdictOf(state)} live={false} />
      </WordsProvider>,
    );
    // Its words are here at once, but only as a promise.
    await act(async () => undefined);
    texts.push(screen.queryByRole('note')?.querySelector('.notice-body')?.textContent ?? null);
    unmount();
  }
  return texts;
}

test('the same day, or before anything has come due: nothing', async () => {
  expect(await readOnReturn(morning, 0)).toEqual([null, null]);
  expect(await readOnReturn(morning, 1)).toEqual([null, null]);
});

test('on the due day', async () => {
  expect(await readOnReturn(morning, 3)).toEqual([
    '今天就是该到账的日子，过了 24:00 才算晚。',
    'Today is the due day; it is late only after 24:00.',
  ]);
});

test('now late: call', async () => {
  expect(await readOnReturn(morning, 4)).toEqual([
    '已经过了该到账的日子，现在算晚到，请照下面的步骤做。',
    'The due day has passed: the money is now late. Please follow the steps below.',
  ]);
});

test('long late', async () => {
  expect(await readOnReturn(morning, 10)).toEqual([
    '晚了两个工作日以上，请马上联系收单机构。',
    'It is more than two working days late: please contact the acquirer now.',
  ]);
});

test('another cause, for other reasons than the calendar', async () => {
  const held = (verdict: JudgedVerdict): JudgedVerdict => ({
    ...verdict,
    cause: 'risk-hold',
    place: 'held',
    dueStatus: 'not-due',
  });
  expect(await readOnReturn(morning, 0, held)).toEqual([
    '上次（11月20日周五）判断是“打款被风控扣住”，现在是“还没到日子”。',
    'Last time (Fri 20 Nov) the answer was “Payout held by a risk check”; now it is “Not due yet”.',
  ]);
});

test('F29 a cause that the rules no longer have is not named', async () => {
  const retired = (verdict: JudgedVerdict): JudgedVerdict => ({ ...verdict, cause: 'holiday-delay' });
  expect(await readOnReturn(morning, 0, retired)).toEqual([
    '上次（11月20日周五）以后判断规则更新过，现在是“还没到日子”。',
    'Since last time (Fri 20 Nov) our rules have been updated; the answer is now “Not due yet”.',
  ]);
});

test('other dates for the same cause', async () => {
  const later = (verdict: JudgedVerdict): JudgedVerdict => ({ ...verdict, dueLatest: '2026-12-01' });
  expect(await readOnReturn(morning, 0, later)).toEqual([
    '该到账的日期变了，请看下面的新日期。',
    'The due date has changed; see the new date below.',
  ]);
});

test('a day that was named for an answer and has passed, with what to do now', async () => {
  expect(await readOnReturn(toldCauses['sale-reversed'], 4)).toEqual([null, null]);
  const [zh, en] = await readOnReturn(toldCauses['sale-reversed'], 14);
  expect(zh).toMatch(/^上次（11月20日周五）说最晚 12月1日周二 应该有结果，这个日子已经过了。如果还没有结果，请做：.+/);
  expect(en).toMatch(
    /^Last time \(Fri 20 Nov\) we said there should be a result by Tue 1 Dec\. That day has passed\. If nothing has come, do this now: .+/,
  );
});

test('a failed sale promises no day, so none can pass', async () => {
  expect(await readOnReturn(toldCauses['transaction-failed'], 60)).toEqual([null, null]);
});

test('comes with its code on the page of a verdict that has changed since, and not on one just given', async () => {
  const { record } = tell(morning);
  const back = send(newConversation(), { type: 'open', record, at: NOW + 4 * DAY });
  await showVerdict(back, 'en');
  expect(await screen.findByText(/^The due day has passed: the money is now late/)).toBeTruthy();
  cleanup();
  await showVerdict(tell(morning), 'en');
  await act(async () => undefined);
  expect(screen.queryByText('Something has changed')).toBeNull();
});
