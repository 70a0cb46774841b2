import { act } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { countPagesLeft } from '../../../src/platform/session/count-pages-left';
import { tellUntil } from '../../support/conversation';
import { openPage } from '../../support/open-page';
import { toldCauses } from '../../support/told-causes';

const halfway = tellUntil('payoutStatus', toldCauses['not-due-yet']).record;

describe.each(['zh-CN', 'en'])('one question, one answer, in %s', (language) => {
  test('every answer is offered by name, "not sure" last, and none is chosen', async () => {
    const { words, question, expectQuestion } = await openPage({ language });
    expectQuestion(words.t('sale:questions.outcome.title'));
    const names = [...question().querySelectorAll('.option-label')].map(({ textContent }) => textContent);
    const values = ['approved', 'declined', 'timeout', 'pending', 'reversed', 'pre-authorised', 'stored-offline'];
    expect(names).toEqual([
      ...values.map((value) => words.t(`sale:questions.outcome.values.${value}`)),
      words.t('page:question.unsure'),
    ]);
    expect(question().querySelectorAll('input:checked')).toHaveLength(0);
  });

  test('an answer pointed at goes on at once', async () => {
    const { words, point, state, expectQuestion } = await openPage({ language });
    await point(words.t('sale:questions.outcome.values.approved'));
    expect(state().record.answers).toMatchObject([{ fact: 'outcome', value: 'approved', provenance: 'asked' }]);
    expectQuestion(words.t('settlement-account:questions.payoutStatus.title'));
  });

  test('F28 ten presses before the page is drawn anew are one answer', async () => {
    const { words, option, state, expectQuestion } = await openPage({ language });
    const pressed = option(words.t('sale:questions.outcome.values.approved'));
    act(() => {
      for (let press = 0; press < 10; press += 1) {
        pressed.dispatchEvent(new Event('pointerdown', { bubbles: true }));
        pressed.click();
      }
    });
    expect(state().record).toMatchObject({ sequence: 1, answers: [{ fact: 'outcome', at: 1 }], history: [] });
    expectQuestion(words.t('settlement-account:questions.payoutStatus.title'));
  });

  test('with the keyboard one looks around and goes on with the button', async () => {
    const { words, option, user, state, next, expectQuestion } = await openPage({ language });
    option(words.t('sale:questions.outcome.values.approved')).focus();
    await user.keyboard(' {ArrowDown}{ArrowDown}');
    expect(option(words.t('sale:questions.outcome.values.timeout')).checked).toBe(true);
    expect(state().record.answers).toEqual([]);
    await user.keyboard('{ArrowUp}');
    await next();
    expect(state().record.answers).toMatchObject([{ fact: 'outcome', value: 'declined' }]);
    expectQuestion(words.t('sale:questions.responseCode.title'));
  });

  test('F99 without an answer the page says so and brings the reader there', async () => {
    const { words, question, next, state } = await openPage({ language });
    await next();
    const error = question().querySelector('[role=alert]');
    expect(error?.textContent).toContain(words.t('page:question.chooseFirst'));
    expect(document.activeElement).toBe(error);
    expect(state().record.answers).toEqual([]);
  });

  test('"not sure" is an answer like any other', async () => {
    const { words, point, state } = await openPage({ language });
    await point(words.t('page:question.unsure'));
    expect(state().record.answers).toMatchObject([{ fact: 'outcome', value: 'unsure' }]);
  });
});

test('F99 the focus goes to the new question after an answer, and not before anybody has acted', async () => {
  const { words, point, question } = await openPage();
  expect(document.activeElement).toBe(document.body);
  await point(words.t('sale:questions.outcome.values.approved'));
  expect(document.activeElement).toBe(question().querySelector('legend'));
  expect(question().querySelector('legend')?.textContent).toContain(
    words.t('settlement-account:questions.payoutStatus.title'),
  );
});

test('the error goes away with the first choice', async () => {
  const { words, question, option, user, next } = await openPage();
  await next();
  option(words.t('sale:questions.outcome.values.approved')).focus();
  await user.keyboard(' ');
  expect(question().querySelector('[role=alert]')).toBeNull();
});

test('going back offers what was answered before', async () => {
  const { words, option, button, user } = await openPage({ record: halfway });
  await user.click(button('page:question.back'));
  await expect.poll(() => option(words.t('sale:questions.outcome.values.approved')).checked).toBe(true);
});

test('why we ask stands behind the question, and how many pages are left', async () => {
  const { words, question, state } = await openPage({ record: halfway });
  expect(question().querySelector('details')?.textContent).toContain(
    words.t('settlement-account:questions.payoutStatus.why'),
  );
  await expect
    .poll(() => question().textContent)
    .toContain(words.t('page:question.left', { n: String(countPagesLeft(state())) }));
});
