import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { withProfile } from '../../../src/settlement/with-profile';
import { NOW } from '../../support/cases';
import { factsOf, send, tell, tellUntil, world } from '../../support/conversation';
import { openPage, type PageSetting } from '../../support/open-page';
import { toldCauses } from '../../support/told-causes';

const atDate = tellUntil('paidAt', toldCauses['not-due-yet']);

async function open(setting: PageSetting = {}) {
  const page = await openPage({ record: atDate.record, ...setting });
  const { t } = page.words;
  const time = { time: '23:00' };
  return {
    ...page,
    today: t('page:moment.today'),
    yesterday: t('page:moment.yesterday'),
    pick: t('page:moment.pick'),
    before: t('page:moment.before', time),
    after: t('page:moment.after', time),
    exact: t('page:moment.exact'),
    type: (key: string, value: string) => fireEvent.change(screen.getByLabelText(t(key)), { target: { value } }),
    error: () => page.question().querySelector('[role=alert]'),
    paidAt: () => factsOf(page.state()).paidAt,
  };
}

describe.each(['zh-CN', 'en'])('when the sale was made, in %s', (language) => {
  test('the last three days stand by name with their dates, in Beijing', async () => {
    const { question } = await open({ language });
    const rows = within(question())
      .getAllByRole('radio')
      .slice(0, 3)
      .map((radio) => radio.closest('label')?.textContent);
    expect(rows).toEqual(
      language === 'en'
        ? ['TodayFri 20 Nov', 'YesterdayThu 19 Nov', 'The day beforeWed 18 Nov']
        : ['今天11月20日周五', '昨天11月19日周四', '前天11月18日周三'],
    );
  });

  test('a day alone is enough: a quick choice and Next', async () => {
    const { yesterday, point, next, paidAt } = await open({ language });
    await point(yesterday);
    expect(paidAt()).toBeUndefined();
    await next();
    expect(paidAt()).toBe('2026-11-19');
  });

  test('which side of the cut-off, which is named', async () => {
    const { yesterday, after, point, next, paidAt } = await open({ language });
    await point(yesterday);
    await point(after);
    await next();
    expect(paidAt()).toBe('2026-11-19T23');
  });

  test('the exact time', async () => {
    const { yesterday, exact, point, type, next, paidAt } = await open({ language });
    await point(yesterday);
    await point(exact);
    type('page:moment.clock', '22:50');
    await next();
    expect(paidAt()).toBe('2026-11-19T22:50');
  });

  test('another date', async () => {
    const { pick, point, type, next, paidAt } = await open({ language });
    await point(pick);
    type('page:moment.date', '2026-10-01');
    await next();
    expect(paidAt()).toBe('2026-10-01');
  });

  test('not sure goes on at once', async () => {
    const { words, point, paidAt } = await open({ language });
    await point(words.t('page:question.unsure'));
    expect(paidAt()).toBe('unsure');
  });
});

describe('F31 F99 what cannot be is refused with a sentence, and everything typed stays', () => {
  test('no day', async () => {
    const { words, next, error, paidAt } = await open();
    await next();
    expect(error()?.textContent).toContain(words.t('page:moment.empty'));
    expect(document.activeElement).toBe(error());
    expect(paidAt()).toBeUndefined();
  });

  test('a date to pick that was not picked', async () => {
    const { pick, point, next, error } = await open();
    await point(pick);
    await next();
    expect(error()?.textContent).toContain('Please choose a date first');
    expect(screen.getByLabelText('Date of the sale').getAttribute('aria-invalid')).toBe('true');
  });

  test('a day or a time to come', async () => {
    const { today, exact, pick, point, type, next, error, paidAt } = await open();
    await point(pick);
    type('page:moment.date', '2026-11-21');
    await next();
    expect(error()?.textContent).toContain('That time is still to come');
    await point(today);
    await point(exact);
    type('page:moment.clock', '10:01');
    await next();
    expect(error()?.textContent).toContain('That time is still to come');
    expect(screen.getByLabelText<HTMLInputElement>('Time of the sale').value).toBe('10:01');
    expect(paidAt()).toBeUndefined();
  });

  test('today after a cut-off that is still to come', async () => {
    const { today, after, point, next, error } = await open();
    await point(today);
    await point(after);
    await next();
    expect(error()?.textContent).toContain('That time is still to come');
  });

  test('older than 180 days: too old to be dated, and whom to ask', async () => {
    const { pick, point, type, next, error, paidAt } = await open();
    await point(pick);
    type('page:moment.date', '2026-05-23');
    await next();
    expect(error()?.textContent).toContain('That sale is more than 180 days old');
    type('page:moment.date', '2026-05-24');
    await next();
    expect(paidAt()).toBe('2026-05-24');
  });

  test('an exact time that was not typed', async () => {
    const { yesterday, exact, point, next, error } = await open();
    await point(yesterday);
    await point(exact);
    await next();
    expect(error()?.textContent).toContain('Please enter the time, or choose “Before 23:00”');
    expect(screen.getByLabelText('Time of the sale').getAttribute('aria-invalid')).toBe('true');
  });
});

describe('the cut-off of this acquirer', () => {
  const at = (value: '22:30' | '24:00') => {
    const profile = withProfile({ cutOff: { card: { value, source: 'contract', asOf: '2026-11-01' } } });
    return { type: 'settings', world: { calendar: world.calendar, profile } } as const;
  };

  test('is the one that is named', async () => {
    const { session, yesterday, point, question } = await open();
    session.send(at('22:30'));
    await point(yesterday);
    expect(question().textContent).toContain('Before 22:30, or can’t remember');
    expect(question().textContent).toContain('After 23:00');
    expect(question().textContent).toContain(
      'The day usually ends at 22:30 / 23:00 for cards and UnionPay QR, at 24:00',
    );
  });

  test('at midnight has nothing after it to choose', async () => {
    const { session, yesterday, point, question, next, paidAt } = await open();
    session.send(at('24:00'));
    await point(yesterday);
    expect(question().textContent).toContain('Before 24:00');
    expect(question().textContent).not.toContain('After');
    await next();
    expect(paidAt()).toBe('2026-11-19');
  });
});

describe('F25 changed', () => {
  const change = async (paidAt: string, at = NOW) => {
    const page = await open({ record: tell({ ...toldCauses['not-due-yet'], paidAt }, at).record, now: at });
    page.session.send({ type: 'change', screen: 'paid-at' });
    await screen.findByRole('button', { name: 'Save change' });
    const chosen = [...page.question().querySelectorAll('input:checked')].map(
      (radio) => radio.closest('label')?.querySelector('.option-label')?.textContent,
    );
    return { ...page, chosen };
  };

  test.each([
    ['2026-11-19', ['Yesterday', 'Before 23:00, or can’t remember']],
    ['2026-11-18T23', ['The day before', 'After 23:00']],
    ['2026-11-10T22:50', ['Another date', 'I know the exact time']],
  ])('%s is offered as it was given', async (paidAt, expected) => {
    const { chosen, user, button, paidAt: now } = await change(paidAt);
    expect(chosen).toEqual(expected);
    await user.click(button('page:question.saveChange'));
    expect(now()).toBe(paidAt);
  });
});

test('F31 today is Beijing’s today', async () => {
  const lateInLondon = Date.parse('2026-11-20T00:30:00+08:00');
  const record = send(tellUntil('paidAt', toldCauses['not-due-yet']), { type: 'clock', at: lateInLondon }).record;
  const { question } = await open({ record, now: lateInLondon });
  expect(question().textContent).toContain('TodayFri 20 Nov');
});
