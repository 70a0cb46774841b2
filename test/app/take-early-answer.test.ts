import { expect, test } from 'vitest';
import { takeEarlyAnswer } from '../../src/app/take-early-answer';
import { createSession, startCase } from '../../src/platform/session/create-session';
import { NOW } from '../support/cases';

/** The first question as it stands in the HTML, with what was tapped before the script came. */
function page(checked?: string) {
  const container = document.createElement('div');
  const values = ['approved', 'declined', 'unsure'];
  container.innerHTML = values.map((value) => `<input type="radio" name="outcome" value="${value}">`).join('');
  const tap = (value: string): void => {
    const radio = container.querySelector<HTMLInputElement>(`[value=${value}]`);
    if (!radio) return;
    radio.checked = true;
    radio.dispatchEvent(new Event('change', { bubbles: true }));
  };
  if (checked) tap(checked);
  const session = createSession(startCase('case-1', NOW, 'en'));
  const answers = () =>
    session.getSnapshot().context.record.answers.map(({ fact, value, provenance }) => [fact, value, provenance]);
  return { container, tap, session, answers };
}

test('a tap before the script came counts', () => {
  const { container, session, answers } = page('declined');
  takeEarlyAnswer(container, session);
  expect(answers()).toEqual([['outcome', 'declined', 'asked']]);
});

test('so does one after it, until the page is live', () => {
  const { container, tap, session, answers } = page();
  const stop = takeEarlyAnswer(container, session);
  expect(answers()).toEqual([]);
  tap('approved');
  expect(answers()).toEqual([['outcome', 'approved', 'asked']]);
  stop();
  tap('declined');
  expect(answers()).toEqual([['outcome', 'approved', 'asked']]);
});

test('the last tap counts', () => {
  const { container, tap, session, answers } = page('declined');
  takeEarlyAnswer(container, session);
  tap('unsure');
  expect(answers()).toEqual([['outcome', 'unsure', 'asked']]);
});
