import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { asked, NOW } from '../../support/cases';
import { newConversation, send, tell, tellUntil } from '../../support/conversation';
import { openPage } from '../../support/open-page';
import { toldCauses } from '../../support/told-causes';

const late = toldCauses['clearing-delay'];

async function open(record = tellUntil('settlementTerm', late).record, language = 'en') {
  const page = await openPage({ record, language });
  const { t } = page.words;
  const rows = () => {
    const section = screen.getByRole('region', { name: t('page:answered.title') });
    const [names, texts] = [within(section).getAllByRole('term'), within(section).getAllByRole('definition')];
    return names.map((name, at) => `${name.textContent}: ${texts[at * 2]?.textContent}`);
  };
  return {
    ...page,
    rows,
    change: (question: string) => page.user.click(page.button('page:answered.changeOf', { question })),
    notice: () => screen.queryByRole('button', { name: t('page:changed.undo') })?.closest('.notice')?.textContent,
  };
}

describe('what has been answered stands above as rows', () => {
  test('a tick told without being asked is in the row of its page', async () => {
    const heard = (fact: string, value: string) => ({ fact, value, provenance: 'heard' }) as const;
    const told = { ...late, account: 'changed' };
    const start = send(newConversation(), { type: 'found', answers: [heard('entry', 'wrong-amount')], at: NOW });
    const ticked = tellUntil('settlementTerm', told, start);
    const { rows } = await open(ticked.record);
    const ofTicks = () => rows().filter((row) => row.startsWith('Other circumstances'));
    expect(ofTicks()).toHaveLength(1);
    expect(ofTicks()[0]).toMatch(/mistyped · .*changed recently/);
  });

  test('each page a row: question, answer and change', async () => {
    const { rows } = await open();
    expect(rows()).toEqual([
      'Sale result: Successful',
      'Payout status: Awaiting settlement, payout not started',
      'Other circumstances: None of these',
      'Time of sale: Wed 18 Nov 10:00',
    ]);
  });

  test('in Chinese', async () => {
    const { rows } = await open(undefined, 'zh-CN');
    expect(rows()[0]).toBe('交易结果: 交易成功');
    expect(rows()[3]).toBe('收款时间: 11月18日周三 10:00');
  });

  test('of the list only what is out of the ordinary, and that the rest is not known', async () => {
    const facts = tellUntil('terminalSource', late).asking?.facts ?? [];
    const answers = facts.map((fact) =>
      asked(fact, fact === 'maintenance' ? 'platform' : fact === 'account' ? 'ok' : 'unsure'),
    );
    const { rows } = await open(send(tellUntil('terminalSource', late), { type: 'answer', answers, at: NOW }).record);
    expect(rows().find((row) => row.startsWith('Other circumstances'))).toBe(
      'Other circumstances: The payment company was under maintenance · I’m not sure about the rest',
    );
  });

  test('none before the first answer', async () => {
    const { words } = await open(newConversation().record);
    expect(screen.queryByRole('region', { name: words.t('page:answered.title') })).toBeNull();
  });
});

describe('F25 changing an answer', () => {
  test('shows that question again, its row marked, with a way to leave it as it was', async () => {
    const { change, words, expectQuestion, option, button, user } = await open();
    await change('Sale result');
    expectQuestion(words.t('sale:questions.outcome.title'));
    expect(option('Successful').checked).toBe(true);
    expect(document.querySelector('.answered-present')?.textContent).toContain('Sale result');
    await user.click(button('page:question.cancelChange'));
    await screen.findByRole('heading', { name: words.t('late-settlement:questions.settlementTerm.title') });
    expect(document.querySelector('.answered-present')).toBeNull();
  });

  test('names what no longer matters and offers the way back', async () => {
    const { change, point, notice, rows, button, user, expectQuestion, words } = await open();
    const before = rows();
    await change('Sale result');
    await point('Timed out or no response');
    expect(notice()).toContain('You changed an answer, so these no longer matter: Payout status; Time of sale');
    expect(notice()).not.toContain('Settlement account');
    await user.click(button('page:changed.undo'));
    expect(rows()).toEqual(before);
    expectQuestion(words.t('late-settlement:questions.settlementTerm.title'));
    expect(notice()).toBeUndefined();
  });

  test('that makes nothing pointless says that it was checked again', async () => {
    const { change, point, notice } = await open(tell(late).record);
    await screen.findByRole('heading', { level: 1 });
    await change('Settlement term');
    await point('D+1: the next day, weekends included');
    expect(notice()).toContain('Checked again with the new answer.');
  });

  test('in Chinese', async () => {
    const { change, point, notice } = await open(undefined, 'zh-CN');
    await change('交易结果');
    await point('已冲正或已撤销');
    expect(notice()).toContain('您改了一个回答，下面这些就用不上了：打款状态、收款时间');
  });
});
