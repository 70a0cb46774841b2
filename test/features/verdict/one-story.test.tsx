import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { NOW } from '../../support/cases';
import { type Told, tell } from '../../support/conversation';
import { showVerdict } from '../../support/show-verdict';
import { toldCauses } from '../../support/told-causes';

// Headline, strip, trail and steps of a verdict tell the same.

describe('a sale whose hour nobody stated', () => {
  const late = tell({ ...toldCauses['clearing-delay'], paidAt: '2026-11-19' }, NOW + 86_400_000);

  test('is called late only with the day until which it may still be in time, and a way to give the hour', async () => {
    const { page, onChangeFact } = await showVerdict(late, 'en');
    const head = page.querySelector('.verdict-due');
    expect(head?.textContent).toContain('Should have arrived by Fri 20 Nov: it is late');
    expect(head?.textContent).toContain('If the sale was after 23:00, the money should arrive by Mon 23 Nov');
    await userEvent.setup().click(screen.getByRole('button', { name: 'Change: Time of sale' }));
    expect(onChangeFact.mock.calls).toEqual([['paidAt']]);
  });

  test('has a wait that does not end on a Saturday', async () => {
    const { page } = await showVerdict(late, 'en');
    expect(page.querySelector('.step-when')?.textContent).toBe('Acquirer · until Mon 23 Nov, 12:00');
  });
});

describe('an instant payout that fell back', () => {
  // Taken on a Friday: next day or next working day.
  const state = tell({ ...toldCauses['instant-payout-fell-back'], paidAt: '2026-11-20T09:00' }, NOW + 86_400_000);

  test('has one last day in its headline, strip, trail and steps', async () => {
    const { page } = await showVerdict(state, 'en');
    const text = (selector: string) => page.querySelector(selector)?.textContent;
    expect(text('.verdict-due')).toContain('between Sat 21 Nov and Mon 23 Nov');
    expect(text('.day.is-latest .day-date')).toBe('23 Nov');
    expect(text('.trail .stop:last-child .stop-note')).toBe('Latest Mon 23 Nov');
    expect(text('.step-when')).toBe('Acquirer · until 24:00 on Mon 23 Nov');
  });
});

test('a payout waited for lies with the acquirer, on the trail as in the headline; of an unknown outcome nothing is passed', async () => {
  const stops = async (told: Told) => {
    const { page, words } = await showVerdict(tell(told), 'en');
    const trail = [...page.querySelectorAll('.trail .stop')].map((stop) =>
      [...stop.querySelectorAll('.stop-name, .stop-state')].map(({ textContent }) => textContent).join(': '),
    );
    return { trail, place: page.querySelector('h1')?.textContent, words };
  };
  const waiting = await stops(toldCauses['not-due-yet']);
  expect(waiting.place).toContain('With the acquirer');
  expect(waiting.trail).toContain('Acquirer: Now here');
  expect(waiting.trail).toContain('Clearing and payout: Still to come');
  cleanup();
  const undecided = await stops(toldCauses['unconfirmed-payment']);
  expect(undecided.trail).toContain('Customer’s bank: Not known yet');
  expect(undecided.trail.join()).not.toContain('Passed');
});
