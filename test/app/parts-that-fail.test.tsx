import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { type Told, tell, tellUntil } from '../support/conversation';
import { openPage } from '../support/open-page';
import { toldCauses } from '../support/told-causes';

/** The component that throws at present. */
const broken = vi.hoisted(() => ({ name: '' }));

/** A module whose component throws while it is the broken one. */
const breakable = vi.hoisted(
  () =>
    (name: string) =>
    async (original: () => Promise<Record<string, unknown>>): Promise<Record<string, unknown>> => {
      const module = await original();
      const Part = module[name] as (props: object) => unknown;
      return {
        ...module,
        [name]: (props: object) => {
          if (broken.name === name) throw new Error(`${name} is broken`);
          return Part(props);
        },
      };
    },
);

vi.mock('../../src/features/verdict/VerdictHead', breakable('VerdictHead'));
vi.mock('../../src/features/verdict/DueCard', breakable('DueCard'));
vi.mock('../../src/features/verdict/TrailCard', breakable('TrailCard'));
vi.mock('../../src/features/verdict/StepsCard', breakable('StepsCard'));
vi.mock('../../src/features/verdict/WhyCard', breakable('WhyCard'));
vi.mock('../../src/features/conversation/AnsweredRows', breakable('AnsweredRows'));
vi.mock('../../src/features/conversation/ChoiceQuestion', breakable('ChoiceQuestion'));
vi.mock('../../src/features/conversation/MomentQuestion', breakable('MomentQuestion'));
vi.mock('../../src/features/conversation/TickListQuestion', breakable('TickListQuestion'));
vi.mock('../../src/features/conversation/CodeQuestion', breakable('CodeQuestion'));
vi.mock('../../src/features/verdict/PrintHead', breakable('PrintHead'));
vi.mock('../../src/features/verdict/Rejudged', breakable('Rejudged'));
vi.mock('../../src/app/SaveLine', breakable('SaveLine'));
vi.mock('../../src/app/CasesPage', breakable('CasesPage'));
vi.mock('../../src/app/PageHeader', breakable('PageHeader'));
vi.mock('../../src/app/PageFooter', breakable('PageFooter'));

beforeEach(() => {
  broken.name = '';
  // React reports what a boundary caught; here it is meant to be caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

const told = toldCauses['clearing-delay'];
/** Breaks a part and has the page drawn again. */
async function breakPart(name: string, page: Awaited<ReturnType<typeof openPage>>) {
  broken.name = name;
  await act(async () => page.session.send({ type: 'clock', at: Date.now() }));
}

describe('F32 a part that throws: the case is safe, a file and another try are offered', () => {
  test.each([
    'VerdictHead',
    'DueCard',
    'TrailCard',
    'StepsCard',
    'WhyCard',
    'AnsweredRows',
    'PrintHead',
    'Rejudged',
    'SaveLine',
  ])('%s on the verdict', async (name) => {
    const page = await openPage({ record: tell(told).record });
    await screen.findByRole('heading', { level: 1 });
    await breakPart(name, page);
    expect(screen.getByText('Your answers are safe. Try again, or save the case as a file.')).toBeTruthy();
    expect(page.button('page:saved.file')).toBeTruthy();
    expect(screen.getByRole('banner').textContent).toContain('Daonale');
    broken.name = '';
    await page.user.click(page.button('page:error.retry'));
    await screen.findByRole('heading', { level: 1 });
    expect(page.state().record.answers).toEqual(tell(told).record.answers);
  });

  test.each([
    ['ChoiceQuestion', 'settlementTerm', told],
    ['MomentQuestion', 'paidAt', told],
    ['TickListQuestion', 'account', told],
    ['CodeQuestion', 'responseCode', { outcome: 'declined' }],
  ])('%s in the conversation', async (name, fact, facts: Told) => {
    const page = await openPage({ record: tellUntil(fact, facts).record });
    const asking = page.state().asking;
    await breakPart(name, page);
    expect(screen.getByText('This part could not be shown')).toBeTruthy();
    broken.name = '';
    await page.user.click(page.button('page:error.retry'));
    expect(page.state().asking).toEqual(asking);
    expect(page.question()).toBeTruthy();
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

async function visit(hash: string): Promise<void> {
  await act(async () => {
    window.location.hash = hash;
  });
}
