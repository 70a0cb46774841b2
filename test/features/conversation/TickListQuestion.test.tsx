import { describe, expect, test } from 'vitest';
import { factsOf, tellUntil } from '../../support/conversation';
import { openPage } from '../../support/open-page';
import { toldCauses } from '../../support/told-causes';

const atList = tellUntil('terminalSource', toldCauses['clearing-delay']);
const facts = atList.asking?.facts ?? [];
const TOPICS: Readonly<Record<string, string>> = {
  network: 'terminal',
  device: 'terminal',
  account: 'settlement-account',
  maintenance: 'maintenance',
};

const open = async (language = 'en') => {
  const page = await openPage({ language, record: atList.record });
  const name = (fact: string, value: string) => page.answer(TOPICS[fact] ?? '', fact, value);
  const none = page.words.t('page:question.none');
  const rest = page.words.t('page:question.tickUnsure');
  const ticked = () => [...page.question().querySelectorAll('input:checked')].map((box) => box.getAttribute('value'));
  return { ...page, name, none, rest, ticked, told: () => factsOf(page.state()) };
};

test('the list asks for several facts, each by the values that are out of the ordinary', async () => {
  const { words, question, expectQuestion } = await open();
  expect(facts.length).toBeGreaterThan(3);
  expectQuestion(words.t('page:question.tickTitle'));
  const values = [...question().querySelectorAll<HTMLInputElement>('input[type=checkbox]')].map(
    ({ name, value }) => `${name}=${value}`,
  );
  expect(values).toContain('maintenance=platform');
  expect(values.filter((value) => /=(none|ok|no|good|official)$/.test(value))).toEqual([]);
});

describe.each(['zh-CN', 'en'])('in %s', (language) => {
  test('"none of these" pointed at goes on at once, with everything as usual', async () => {
    const { none, point, told, state } = await open(language);
    await point(none);
    expect(state().asking?.facts).not.toEqual(facts);
    expect(told()).toMatchObject({ maintenance: 'none', account: 'ok', riskNotice: 'no' });
  });

  test('what applies is ticked, then Next; the rest is as usual', async () => {
    const { name, point, next, told, state } = await open(language);
    await point(name('maintenance', 'platform'));
    expect(state().asking?.facts).toEqual(facts);
    await next();
    expect(told()).toMatchObject({ maintenance: 'platform', account: 'ok', riskNotice: 'no' });
  });

  test('"not sure about the rest" leaves what is not ticked open', async () => {
    const { name, rest, point, next, told } = await open(language);
    await point(name('maintenance', 'bank'));
    await point(rest);
    await next();
    expect(told()).toMatchObject({ maintenance: 'bank', account: 'unsure', riskNotice: 'unsure' });
  });
});

test('one value per fact: ticking another takes the first back, ticking it again none', async () => {
  const { name, point, ticked } = await open();
  await point(name('maintenance', 'platform'));
  await point(name('maintenance', 'bank'));
  expect(ticked()).toEqual(['bank']);
  await point(name('maintenance', 'bank'));
  expect(ticked()).toEqual([]);
});

test('several facts can apply at once', async () => {
  const { name, point, next, told } = await open();
  await point(name('maintenance', 'platform'));
  await point(name('account', 'changed'));
  await next();
  expect(told()).toMatchObject({ maintenance: 'platform', account: 'changed' });
});

test('with the keyboard "none of these" waits for Next, and takes back what was ticked', async () => {
  const { name, none, option, user, ticked, next, state, told } = await open();
  option(name('maintenance', 'platform')).focus();
  await user.keyboard(' ');
  option(none).focus();
  await user.keyboard(' ');
  expect(ticked()).toEqual(['normal']);
  expect(state().asking?.facts).toEqual(facts);
  await next();
  expect(told().maintenance).toBe('none');
});

test('ticking something takes "none of these" back', async () => {
  const { name, none, option, user, ticked } = await open();
  option(none).focus();
  await user.keyboard(' ');
  option(name('maintenance', 'platform')).focus();
  await user.keyboard(' ');
  expect(ticked()).toEqual(['platform']);
});

test('unsure of all of it is an answer', async () => {
  const { rest, point, next, told } = await open();
  await point(rest);
  await next();
  for (const fact of facts) expect(told()[fact], fact).toBe('unsure');
});

test('F99 nothing ticked is not an answer, and the page says so', async () => {
  const { words, next, question, state } = await open();
  await next();
  const error = question().querySelector('[role=alert]');
  expect(error?.textContent).toContain(words.t('page:question.chooseFirst'));
  expect(document.activeElement).toBe(error);
  expect(state().asking?.facts).toEqual(facts);
});

test('F25 changed, it offers what was ticked before; unticked it is as usual again', async () => {
  const { name, point, next, button, words, user, ticked, told } = await open();
  await point(name('maintenance', 'platform'));
  await next();
  await user.click(button('page:answered.changeOf', { question: words.t('page:question.tickShort') }));
  expect(ticked()).toEqual(['platform']);
  await point(name('maintenance', 'platform'));
  await point(name('account', 'changed'));
  await user.click(button('page:question.saveChange'));
  expect(told()).toMatchObject({ maintenance: 'none', account: 'changed' });
});
