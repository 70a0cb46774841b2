import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { LateServices } from '../../src/app/app-services';
import { readSettings } from '../../src/platform/settings/read-settings';
import { wholeSettings, withValue } from '../platform/settings/whole-settings';
import { asked, NOW } from '../support/cases';
import { tell, tellUntil } from '../support/conversation';
import { FakeStore } from '../support/fake-store';
import { openPage } from '../support/open-page';
import { strictWords } from '../support/strict-words';
import { toldCauses } from '../support/told-causes';

const late = toldCauses['clearing-delay'];
const DAY = 86_400_000;

beforeEach(() => {
  localStorage.clear();
  document.documentElement.removeAttribute('lang');
});

/** What comes late, with a settings.json of this text. */
const withSettings = (text: string) => async (): Promise<LateServices> => ({
  store: new FakeStore(),
  ...readSettings(text),
});

describe('F97 the other language', () => {
  const switchTo = async (page: Awaited<ReturnType<typeof openPage>>, name: string) => {
    await page.user.click(screen.getByRole('button', { name }));
    await expect.poll(() => screen.queryByRole('button', { name })).toBeNull();
  };

  test('is named in itself and marked as such', async () => {
    await openPage({ language: 'en' });
    expect(screen.getByRole('button', { name: '中文' }).getAttribute('lang')).toBe('zh-CN');
  });

  test('half-way keeps the question, the answers and what was typed', async () => {
    const page = await openPage({ record: tellUntil('responseCode', toldCauses['transaction-failed']).record });
    await page.user.type(screen.getByLabelText('Code, or words of the message'), '51');
    await switchTo(page, '中文');
    const zh = strictWords('zh-CN');
    expect(
      within(screen.getByRole('region', { name: '当前问题' })).getByRole('heading', { level: 1 }).textContent,
    ).toBe(zh.t('sale:questions.responseCode.title'));
    expect(screen.getByLabelText<HTMLInputElement>('代码或提示里的字').value).toBe('51');
    expect(screen.getByRole('region', { name: '已回答' }).textContent).toContain('交易失败');
    expect(page.state().record.answers).toMatchObject([asked('outcome', 'declined')]);
  });

  test('of the page is that of the document and of its title, and is remembered', async () => {
    const page = await openPage({ language: 'zh-CN' });
    expect([document.documentElement.lang, document.title]).toEqual(['zh-CN', '到哪了 · POS 收款去向查询 · 星支付']);
    await switchTo(page, 'English');
    expect([document.documentElement.lang, document.title]).toEqual([
      'en',
      'Daonale · Where is my POS money? · StarPay',
    ]);
    expect(localStorage.getItem('daonale-look')).toContain('"language":"en"');
  });

  test('of the verdict too, and back again', async () => {
    const page = await openPage({ record: tell(late).record });
    await screen.findByRole('heading', { level: 1, name: strictWords('en').t('trade:places.cleared-waiting.name') });
    await switchTo(page, '中文');
    await screen.findByRole('heading', { level: 1, name: strictWords('zh-CN').t('trade:places.cleared-waiting.name') });
    await switchTo(page, 'English');
    await screen.findByRole('heading', { level: 1, name: strictWords('en').t('trade:places.cleared-waiting.name') });
  });
});

describe('how the page looks', () => {
  test('large text is one tap away, and says whether it is on', async () => {
    const { user, button } = await openPage();
    await user.click(button('page:header.largeText'));
    expect(button('page:header.largeText').getAttribute('aria-pressed')).toBe('true');
    expect(document.documentElement.dataset.text).toBe('large');
    await user.click(button('page:header.largeText'));
    expect(document.documentElement.dataset.text).toBe('normal');
  });

  test('light, dark, or as the system', async () => {
    const { user } = await openPage();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(document.documentElement.dataset.look).toBe('dark');
    expect(localStorage.getItem('daonale-look')).toContain('"look":"dark"');
  });
});

describe('what the operator has set', () => {
  test.each([
    ['en', 'Example Pay', 'Merchant service', 'verified Tue 3 Nov'],
    ['zh-CN', '示例支付', '商户服务', '11月3日周二 核实'],
  ])('brand, accent and verified numbers in %s', async (language, brand, purpose, verified) => {
    await openPage({ language, late: withSettings(JSON.stringify(wholeSettings)) });
    await screen.findByText(brand);
    expect(document.title).toContain(brand);
    expect(document.documentElement.style.getPropertyValue('--brand')).toBe('#0a7f5C');
    const footer = screen.getByRole('contentinfo');
    expect(footer.textContent).toContain(purpose);
    expect(footer.textContent).toContain(verified);
    expect(within(footer).getByRole('link', { name: '400-600 7000' }).getAttribute('href')).toBe('tel:4006007000');
  });

  test('without verified numbers none is shown, but where to find one', async () => {
    const { words } = await openPage({ late: withSettings('{}') });
    const footer = screen.getByRole('contentinfo');
    expect(footer.textContent).toContain(words.t('page:footer.noNumber'));
    expect(within(footer).queryByRole('link')).toBeNull();
  });

  test.each([
    ['broken JSON', '{', 'For the site’s operator: settings.json is not valid JSON; defaults are in use.'],
    [
      'a wrong part',
      JSON.stringify(withValue(wholeSettings, ['contacts', '1', 'number'], '13800138000')),
      'For the site’s operator: contacts[1].number in settings.json has a problem; the default is used for that part.',
    ],
  ])('%s: a sentence for the operator, and the page works on', async (_, text, sentence) => {
    const { expectQuestion, words } = await openPage({ late: withSettings(text) });
    await screen.findByText(sentence);
    expectQuestion(words.t('sale:questions.outcome.title'));
  });
});

describe('F20 coming back to a case that was kept', () => {
  const bring = async (page: Awaited<ReturnType<typeof openPage>>) => {
    const { record } = tellUntil('paidAt', late);
    await act(async () => page.session.send({ type: 'open', record, at: NOW + DAY }));
    await page.user.tab();
  };

  test('it opens where it was left and says since when, without taking the focus', async () => {
    const page = await openPage({ now: NOW + DAY });
    await act(async () => page.session.send({ type: 'open', record: tellUntil('paidAt', late).record, at: NOW + DAY }));
    expect(document.activeElement).toBe(document.body);
    page.expectQuestion(page.words.t('late-settlement:questions.paidAt.title'));
    expect(screen.getByText('You left at 20 Nov, 10:00')).toBeTruthy();
  });

  test('or one starts another, and the one before is left as it was', async () => {
    const page = await openPage({ now: NOW + DAY });
    await bring(page);
    await page.user.click(page.button('page:resume.restart'));
    page.expectQuestion(page.words.t('sale:questions.outcome.title'));
    expect(page.state().record).toMatchObject({ answers: [], sequence: 0 });
    expect(page.state().record.id).not.toBe('case-1');
  });
});

test('the numbers that are the same all over the country stand in the footer', async () => {
  const { words } = await openPage();
  const details = screen.getByText(words.t('page:footer.numbers')).closest('details');
  if (details) details.open = true;
  await act(async () => void (details && fireEvent(details, new Event('toggle'))));
  await screen.findByText('96110');
  const numbers = screen.getAllByRole('term').map((term) => /^\d+/.exec(term.textContent ?? '')?.[0]);
  expect(numbers).toEqual(['110', '96110', '95516', '12363', '12378', '12315']);
  for (const use of screen.getAllByRole('definition')) expect(use.textContent).not.toBe('');
});
