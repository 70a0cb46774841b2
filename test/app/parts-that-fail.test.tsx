import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Announcements } from '../../src/platform/evidence/announcement';
import { broken } from '../support/breakable';
import { NOW } from '../support/cases';
import { newConversation, send, type Told, tellUntil } from '../support/conversation';
import { type OpenPage, openPage } from '../support/open-page';
import { toldCauses } from '../support/told-causes';

const parts = vi.hoisted(() => import('../support/breakable'));
vi.mock('../../src/features/conversation/ChoiceQuestion', async (real) =>
  (await parts).breakable('ChoiceQuestion', real),
);
vi.mock('../../src/features/conversation/MomentQuestion', async (real) =>
  (await parts).breakable('MomentQuestion', real),
);
vi.mock('../../src/features/conversation/TickListQuestion', async (real) =>
  (await parts).breakable('TickListQuestion', real),
);
vi.mock('../../src/features/conversation/CodeQuestion', async (real) => (await parts).breakable('CodeQuestion', real));
vi.mock('../../src/features/conversation/NetworkCheck', async (real) => (await parts).breakable('NetworkCheck', real));
vi.mock('../../src/features/conversation/Announced', async (real) => (await parts).breakable('Announced', real));
vi.mock('../../src/features/conversation/TypedBox', async (real) => (await parts).breakable('TypedBox', real));
vi.mock('../../src/features/conversation/TypedTurns', async (real) => (await parts).breakable('TypedTurns', real));
vi.mock('../../src/features/conversation/HeardRows', async (real) => (await parts).breakable('HeardRows', real));
vi.mock('../../src/app/CasesPage', async (real) => (await parts).breakable('CasesPage', real));
vi.mock('../../src/app/PageHeader', async (real) => (await parts).breakable('PageHeader', real));
vi.mock('../../src/app/PageFooter', async (real) => (await parts).breakable('PageFooter', real));

beforeEach(() => {
  broken.name = '';
  // React reports what a boundary caught; here it is meant to be caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const told = toldCauses['clearing-delay'];
/** Breaks a part and has the page drawn again. */
async function breakPart(name: string, page: OpenPage) {
  broken.name = name;
  await act(async () => page.session.send({ type: 'clock', at: Date.now() }));
}

describe('F32 a form that throws: the case is safe, a file and another try are offered', () => {
  test.each([
    ['ChoiceQuestion', 'settlementTerm', told],
    ['MomentQuestion', 'paidAt', told],
    ['TickListQuestion', 'account', told],
    ['CodeQuestion', 'responseCode', { outcome: 'declined' }],
  ])('%s in the conversation', async (name, fact, facts: Told) => {
    const page = await openPage({ record: tellUntil(fact, facts).record });
    const asking = page.state().asking;
    await breakPart(name, page);
    expect(screen.getByText('Your answers are safe. Try again, or save the case as a file.')).toBeTruthy();
    expect(page.button('page:saved.file')).toBeTruthy();
    expect(page.button('page:question.back')).toBeTruthy();
    expect(screen.getByRole('region', { name: page.words.t('page:answered.title') })).toBeTruthy();
    broken.name = '';
    await page.user.click(page.button('page:error.retry'));
    expect(page.state().asking).toEqual(asking);
    expect(page.question()).toBeTruthy();
  });
});

describe.each(['zh-CN', 'en'])('F32 what comes late and throws leaves the question, in %s', (language) => {
  test('the box for typed words, and what was typed', async () => {
    const page = await openPage({ language });
    const box = { name: page.words.t('talk:label') };
    await screen.findByRole('region', box);
    for (const name of ['TypedBox', 'TypedTurns']) {
      await breakPart(name, page);
      expect(screen.getAllByText(page.words.t('page:error.text')), name).toHaveLength(1);
      expect(screen.queryAllByRole('region', box), name).toHaveLength(name === 'TypedBox' ? 0 : 1);
      page.expectQuestion(page.words.t('sale:questions.outcome.title'));
      broken.name = '';
      await page.user.click(page.button('page:error.retry'));
      await screen.findByRole('region', box);
    }
  });

  test('what was heard', async () => {
    const heard = { fact: 'outcome', value: 'approved', provenance: 'heard' as const, reason: 'approved' };
    const record = send(newConversation(), { type: 'answer', answers: [heard], at: NOW }).record;
    const page = await openPage({ language, record });
    const outcome = page.words.t('sale:questions.outcome.values.approved');
    await screen.findByText(outcome);
    await breakPart('HeardRows', page);
    expect(screen.getByText(page.words.t('page:error.text'))).toBeTruthy();
    expect(screen.queryByText(outcome)).toBeNull();
    page.expectQuestion(page.words.t('settlement-account:questions.payoutStatus.title'));
  });

  test('the network check', async () => {
    const page = await openPage({
      language,
      record: tellUntil('network', { outcome: 'timeout', customerDebited: 'no' }).record,
    });
    broken.name = 'NetworkCheck';
    await page.user.click(page.button('page:network.start'));
    await within(page.question()).findByText(page.words.t('page:error.text'));
    await page.point(page.words.t('terminal:questions.network.values.weak'));
    await page.next();
    expect(page.state().replay.active).toContainEqual(expect.objectContaining({ fact: 'network', value: 'weak' }));
  });

  test('an announcement: as news, and beside the box that it may be a reason to tick', async () => {
    const page = await openPage({ language });
    await announce(page);
    await screen.findByText(page.words.t('announcements:news.platform'));
    await breakPart('Announced', page);
    expect(screen.getByText(page.words.t('page:error.text'))).toBeTruthy();
    page.expectQuestion(page.words.t('sale:questions.outcome.title'));
    await act(async () => {
      page.session.send({ type: 'open', record: tellUntil('maintenance', told).record, at: NOW });
    });
    const name = page.words.t('maintenance:questions.maintenance.values.platform');
    const box = page.question().querySelector('[name=maintenance][value=platform]')?.closest('label');
    expect(box?.textContent).toBe(name + page.words.t('page:error.title'));
  });
});

describe('F32 what frames the page', () => {
  test.each(['PageHeader', 'PageFooter'])('%s goes without taking the conversation with it', async (name) => {
    const page = await openPage({ record: tellUntil('paidAt', told).record });
    await breakPart(name, page);
    page.expectQuestion(page.words.t('late-settlement:questions.paidAt.title'));
  });
});

test('F32 the list of cases: the case in hand is safe, and the way back to it is open', async () => {
  const page = await openPage({ record: tellUntil('paidAt', told).record });
  broken.name = 'CasesPage';
  await visit('#/cases');
  await screen.findByText('This part could not be shown');
  expect(page.button('page:saved.file')).toBeTruthy();
  broken.name = '';
  await page.user.click(page.button('page:error.retry'));
  expect(screen.queryByText('This part could not be shown')).toBeNull();
  await visit('#/');
  await screen.findByRole('region', { name: page.words.t('page:question.region') });
  page.expectQuestion(page.words.t('late-settlement:questions.paidAt.title'));
});

/** Something that goes on now, and did at the time of the sale. */
async function announce(page: OpenPage): Promise<void> {
  const item = { id: 'a', title: { en: 'Upgrade' }, scope: 'platform', isOpen: false } as const;
  const announcements: Announcements = {
    is: 'known',
    items: [{ ...item, from: '2026-11-18T09:00', until: '2026-11-20T12:00' }],
    asOf: NOW,
    isStale: false,
    isKept: false,
    clockSkew: 0,
  };
  await act(async () => page.session.send({ type: 'evidence', evidence: { announcements } }));
}

async function visit(hash: string): Promise<void> {
  await act(async () => {
    window.location.hash = hash;
  });
}
