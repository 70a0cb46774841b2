import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { factsOf, tell, tellUntil } from '../../support/conversation';
import { openPage } from '../../support/open-page';
import { toldCauses } from '../../support/told-causes';

const atCode = tellUntil('responseCode', toldCauses['transaction-failed']);

async function open(language = 'en') {
  const page = await openPage({ language, record: atCode.record });
  const { t } = page.words;
  await expect.poll(() => page.question().querySelector('[role=status]')?.textContent).toBe('');
  const field = () => screen.getByLabelText<HTMLInputElement>(t('page:code.label'));
  return {
    ...page,
    field,
    type: (text: string) => page.user.type(field(), text),
    found: () =>
      within(page.question())
        .getAllByRole<HTMLInputElement>('radio')
        .map(({ value }) => value)
        .slice(0, -1),
    status: () => page.question().querySelector('[role=status]')?.textContent,
    error: () => page.question().querySelector('[role=alert]'),
    code: () => factsOf(page.state()).responseCode,
  };
}

describe.each(['zh-CN', 'en'])('the response code in %s', (language) => {
  test('typed as printed and Next', async () => {
    const { type, next, code } = await open(language);
    await type('51');
    await next();
    expect(code()).toBe('51');
  });

  test('found by words of its message, with what it means and whether the customer was charged', async () => {
    const { words, type, found, status, question, point, code } = await open(language);
    const meaning = words.t('response-codes:51.meaning');
    await type(meaning.slice(0, 12));
    expect(found()).toContain('51');
    const count = found().length;
    expect(status()).toBe(count === 1 ? words.t('page:code.resultOne') : words.t('page:code.results', { n: count }));
    const row = question().querySelector('input[value="51"]')?.closest('label');
    expect(row?.textContent).toContain(meaning);
    expect(row?.textContent).toContain(words.t('page:code.debited.no'));
    await point(`51 ${meaning}`);
    expect(code()).toBe('51');
  });

  test('F99 unknown: said with the code as typed, which stays to be mended', async () => {
    const { words, type, next, error, field, code } = await open(language);
    await type('Q7');
    await next();
    expect(error()?.textContent).toContain(words.t('page:code.unknown', { code: 'Q7' }));
    expect(document.activeElement).toBe(error());
    expect([field().value, field().getAttribute('aria-invalid'), code()]).toEqual(['Q7', 'true', undefined]);
  });

  test('not sure goes on at once', async () => {
    const { words, point, code } = await open(language);
    await point(words.t('page:question.unsure'));
    expect(code()).toBe('unsure');
  });
});

test.each([
  ['a0', 'A0'],
  [' A0 ', 'A0'],
  ['Ａ０', 'A0'],
  ['５１', '51'],
  ['０１', '01'],
])('small letters, spaces and full-width signs are the same code: "%s"', async (typed, expected) => {
  const { type, next, code } = await open();
  await type(typed);
  await next();
  expect(code()).toBe(expected);
});

test('a beginning finds several, and Next asks for more than that', async () => {
  const { type, next, found, error, code } = await open();
  await type('6');
  expect(found().length).toBeGreaterThan(2);
  await next();
  expect(error()).not.toBeNull();
  expect(code()).toBeUndefined();
});

test('words that mean one code only are enough', async () => {
  const { words, type, next, found, code } = await open('zh-CN');
  await type(words.t('response-codes:51.meaning'));
  expect(found()).toEqual(['51']);
  await next();
  expect(code()).toBe('51');
});

test('with the keyboard one looks around among what was found, and all of it stays', async () => {
  const { type, found, user, next, code } = await open();
  await type('card');
  const before = found();
  expect(before.length).toBeGreaterThan(2);
  await user.tab();
  await user.keyboard(' {ArrowDown}');
  expect(found()).toEqual(before);
  await next();
  expect(code()).toBe(before[1]);
});

test('nothing typed is no answer', async () => {
  const { words, next, error } = await open();
  await next();
  expect(error()?.textContent).toContain(words.t('page:question.chooseFirst'));
});

test('nothing found says so while one types', async () => {
  const { words, type, status } = await open();
  await type('zzzz');
  expect(status()).toBe(words.t('page:code.noResults'));
});

test('F25 changed, it offers the code that was given', async () => {
  const page = await openPage({ record: tell(toldCauses['transaction-failed']).record });
  page.session.send({ type: 'change', screen: 'response-code' });
  const field = await screen.findByLabelText<HTMLInputElement>(page.words.t('page:code.label'));
  expect(field.value).toBe('51');
});
