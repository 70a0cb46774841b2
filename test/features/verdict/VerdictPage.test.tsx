import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { VerdictPage } from '../../../src/features/verdict/VerdictPage';
import { WordsProvider } from '../../../src/platform/i18n/words-context';
import { NOW } from '../../support/cases';
import { newConversation, send, tell, verdictOf } from '../../support/conversation';
import { showVerdict } from '../../support/show-verdict';
import { strictWords } from '../../support/strict-words';
import { toldCauses } from '../../support/told-causes';

const notDue = tell(toldCauses['not-due-yet']);
const declined = tell(toldCauses['transaction-failed']);
const button = (name: string) => screen.getByRole('button', { name });

describe('steps', () => {
  test('ticked and unticked are told by their id, and counted', async () => {
    const { onTick } = await showVerdict(notDue, 'en');
    expect(screen.getByText('0 of 2 done')).toBeTruthy();
    const [first] = screen.getAllByRole('checkbox');
    if (first) await userEvent.setup().click(first);
    expect(onTick.mock.calls).toEqual([['wait-for-due-day', true]]);
  });

  test('those done stay ticked', async () => {
    const state = send(notDue, { type: 'tick-step', step: 'check-term-signed', done: true, at: NOW });
    const { onTick } = await showVerdict(state, 'zh-CN');
    expect(screen.getByText('已完成 1 / 2')).toBeTruthy();
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox');
    expect(boxes.map(({ checked }) => checked)).toEqual([false, true]);
    if (boxes[1]) await userEvent.setup().click(boxes[1]);
    expect(onTick.mock.calls).toEqual([['check-term-signed', false]]);
  });

  test('a step ticked for a cause that leads no more is not counted', async () => {
    await showVerdict(send(notDue, { type: 'tick-step', step: 'query-sale', done: true, at: NOW }), 'en');
    expect(screen.getByText('0 of 2 done')).toBeTruthy();
  });

  test('say by when, and a wait until when', async () => {
    const { page } = await showVerdict(tell({ ...toldCauses['not-due-yet'], paidAt: '2026-11-20T09:00' }), 'en');
    expect([...page.querySelectorAll('.step-when')].map(({ textContent }) => textContent)).toEqual([
      'Acquirer · until 24:00 on Mon 23 Nov',
      'You · by Mon 23 Nov',
    ]);
  });

  test('what to say is filled with what is known, the rest left blank, and copied as it reads', async () => {
    const user = userEvent.setup();
    const { page } = await showVerdict(tell({ ...toldCauses['clearing-delay'] }), 'zh-CN');
    const say = page.querySelector('.say-text')?.textContent ?? '';
    expect(say).toContain('11月18日周三 10:00 有一笔 ____ 元的收款');
    expect(say).toContain('最晚应该在 11月19日周四 到账，现在还没到');
    const copy = [...page.querySelectorAll('button')].find(({ textContent }) => textContent === '复制');
    if (copy) await user.click(copy);
    expect(await navigator.clipboard.readText()).toBe(say);
  });

  test('what nobody knows is a blank to fill in, never a word of ours', async () => {
    const { page } = await showVerdict(tell({ ...toldCauses['clearing-delay'], paidAt: 'unsure' }), 'en');
    for (const say of page.querySelectorAll('.say-text')) {
      expect(say.textContent).not.toMatch(/unsure|undefined|\{\{/);
      expect(say.textContent).toContain('____');
    }
  });

  test('the code says what it means and what to do, beside the step that follows it', async () => {
    const { page } = await showVerdict(declined, 'en');
    const words = strictWords('en');
    expect(page.textContent).toContain(`Code 51: ${words.t('response-codes:51.meaning')}`);
    expect(page.textContent).toContain(words.t('response-codes:51.next'));
  });
});

describe('what one can do with it', () => {
  test.each(['zh-CN', 'en'])(
    'a reminder for the calendar; where it cannot be made, that is said, in %s',
    async (language) => {
      const { onCalendar, words } = await showVerdict(notDue, language);
      const user = userEvent.setup();
      const failed = () => screen.queryByText(words.t('verdict:actions.calendarFailed'));
      onCalendar.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
      await user.click(button(words.t('verdict:actions.calendar')));
      expect(failed()).not.toBeNull();
      await user.click(button(words.t('page:error.retry')));
      expect(failed()).toBeNull();
      expect(document.activeElement).toBe(button(words.t('verdict:actions.calendar')));
      expect(onCalendar).toHaveBeenCalledTimes(2);
    },
  );

  test('print it, with everything unfolded, once the sheet is whole', async () => {
    const print = vi.fn();
    vi.stubGlobal('print', print);
    const { page, onPrint } = await showVerdict(notDue, 'en');
    onPrint.mockImplementation(async () => expect(print).not.toHaveBeenCalled());
    await userEvent.setup().click(button('Print'));
    expect(onPrint).toHaveBeenCalledOnce();
    expect(print).toHaveBeenCalledOnce();
    expect([...page.querySelectorAll('details')].every(({ open }) => open)).toBe(true);
  });

  test('the sheet says when it was made and its number', async () => {
    const { page } = await showVerdict(notDue, 'zh-CN');
    const sheet = page.querySelector('.print-only')?.textContent;
    expect(sheet).toContain('11月20日 10:00 由“到哪了”生成');
    expect(sheet).toContain('编号 case-1');
  });

  test('save it, close it, start another', async () => {
    const { onSaveCase, onClose, onRestart } = await showVerdict(notDue, 'en');
    const user = userEvent.setup();
    await user.click(button('Save as a file'));
    await user.click(button('Solved: close the case'));
    await user.click(button('Look into another sale'));
    expect([onSaveCase, onClose, onRestart].map((mock) => mock.mock.calls.length)).toEqual([1, 1, 1]);
  });

  test('once closed it says so and cannot be closed again', async () => {
    await showVerdict(send(notDue, { type: 'close', at: NOW }), 'en');
    expect(screen.getByText('Closed. This case is deleted after 30 days.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Solved: close the case' })).toBeNull();
  });
});

describe('F99 the focus', () => {
  test('goes to the place of the money when a person’s answer led here', async () => {
    await showVerdict(notDue, 'en', true);
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  });

  test('stays where it is when the page opened here by itself', async () => {
    await showVerdict(notDue, 'en', false);
    expect(document.activeElement).toBe(document.body);
  });
});

describe('why', () => {
  const list = (title: string) => {
    const [heading] = screen.getAllByText(title);
    return within(heading?.closest('details, div') ?? document.body)
      .getAllByRole('listitem', { hidden: true })
      .map(({ textContent }) => textContent);
  };

  test('names what was said, and what was heard or read rather than asked', async () => {
    const heard = { fact: 'outcome', value: 'reversed', provenance: 'heard', reason: '已冲正' } as const;
    const start = send(newConversation(), { type: 'answer', answers: [heard], at: NOW });
    const { words } = await showVerdict(tell({}, NOW, start), 'en');
    expect(list('What you told us')).toEqual([
      `Sale result: Reversed or voided (${words.t('trade:provenance.heard')})`,
    ]);
  });

  test('names other causes that hold as well', async () => {
    await showVerdict(tell({ ...toldCauses['hardware-fault'], network: 'weak' }), 'en');
    expect(list('Also true at the same time')).toContain('Poor connection during the sale');
  });

  test('names those still possible, and how many there are', async () => {
    const state = tell({});
    await showVerdict(state, 'en');
    const { possible } = verdictOf(state);
    const names = list(`Still possible (${possible.length})`);
    expect(names).toHaveLength(possible.length);
    expect(names).toContain('Not due yet');
  });

  test('shows the four likeliest of them, the common causes first, and the others on a tap', async () => {
    const state = tell({});
    await showVerdict(state, 'en');
    const { possible } = verdictOf(state);
    const names = list(`Still possible (${possible.length})`);
    const shown = screen.getAllByRole('listitem').filter((item) => !item.closest('details'));
    expect(shown.map(({ textContent }) => textContent).filter((name) => names.includes(name))).toEqual(
      names.slice(0, 4),
    );
    expect(names.slice(0, 4)).toContain('Not due yet');
    expect(screen.getByText(`${possible.length - 4} more`).closest('details')?.open).toBe(false);
  });

  test('names what is ruled out and by which answers', async () => {
    await showVerdict(declined, 'en');
    expect(list(`Causes ruled out (${verdictOf(declined).ruledOut.length})`)).toContain(
      'Not due yet (because Sale result: Declined or failed)',
    );
  });

  test('names the answers that would change it', async () => {
    await showVerdict(notDue, 'en');
    expect(list('If one answer were different')).toContain(
      'If “Sale result” were “Reversed or voided”, it would be: Sale reversed or voided',
    );
  });
});

test('F33 words that do not come are named, and asked for again', async () => {
  let fails = true;
  const loadAnswers = vi.fn(async () => {
    if (fails) throw new Error('no network');
  });
  const nothing = () => undefined;
  render(
    <WordsProvider value={{ ...strictWords('en'), loadAnswers }}>
      <VerdictPage
        state={notDue}
        verdict={verdictOf(notDue)}
        moveFocus={false}
        answers={null}
        paper={null}
        onTick={nothing}
        onChangeFact={nothing}
        onClose={nothing}
        onRestart={nothing}
        onCalendar={async () => undefined}
        onSaveCase={nothing}
        onPrint={async () => undefined}
      />
    </WordsProvider>,
  );
  await act(async () => undefined);
  const notice = await screen.findByRole('note');
  expect(notice.textContent).toContain('The texts could not be downloaded');
  fails = false;
  await userEvent.setup().click(button('Try again'));
  expect(await screen.findByRole('heading', { level: 1 })).toBeTruthy();
});

describe('what to say, for a reader of English', () => {
  const late = tell(toldCauses['clearing-delay']);
  const ask = async (page: HTMLElement) => {
    for (const details of page.querySelectorAll<HTMLDetailsElement>('.step details')) details.open = true;
    const [offer] = await screen.findAllByRole('button', { name: 'Show it in Chinese' });
    if (offer) await userEvent.setup().click(offer);
  };
  const chineseIn = (page: Element) => [...page.querySelectorAll('.say-text[lang="zh-CN"]')];

  test('can be had in Chinese, and is copied in Chinese', async () => {
    const user = userEvent.setup();
    const { page } = await showVerdict(late, 'en');
    expect(chineseIn(page)).toEqual([]);
    await ask(page);
    await waitFor(() => expect(chineseIn(page)).toHaveLength(1));
    const texts = chineseIn(page);
    expect(texts[0]?.textContent).toContain('11月18日周三 10:00 有一笔 ____ 元的收款');
    await waitFor(() => expect(document.activeElement).toBe(texts[0]));
    const [copy] = screen.getAllByRole('button', { name: 'Copy the Chinese', hidden: true });
    if (copy) await user.click(copy);
    expect(await navigator.clipboard.readText()).toBe(texts[0]?.textContent);
  });

  test('that could not be fetched says so and is asked for again', async () => {
    const user = userEvent.setup();
    const words = strictWords('en');
    const inOther = vi.fn(words.inOther).mockRejectedValueOnce(new TypeError('Failed to fetch'));
    const { page } = await showVerdict(late, 'en', false, { ...words, inOther });
    await ask(page);
    const [retry] = await screen.findAllByRole('button', { name: words.t('page:error.retry') });
    expect(page.textContent).toContain(words.t('page:error.texts'));
    if (retry) await user.click(retry);
    await waitFor(() => expect(chineseIn(page)).not.toEqual([]));
    expect(inOther).toHaveBeenCalledTimes(2);
  });

  test('is not offered where the page is Chinese', async () => {
    const { page, words } = await showVerdict(late, 'zh-CN');
    expect(page.textContent).not.toContain(words.t('verdict:steps.showChinese'));
  });
});
