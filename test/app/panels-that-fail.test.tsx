import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { broken } from '../support/breakable';
import { NOW } from '../support/cases';
import { tell } from '../support/conversation';
import { type OpenPage, openPage } from '../support/open-page';
import { toldCauses } from '../support/told-causes';

const parts = vi.hoisted(() => import('../support/breakable'));
vi.mock('../../src/features/verdict/VerdictHead', async (real) => (await parts).breakable('VerdictHead', real));
vi.mock('../../src/features/verdict/DueCard', async (real) => (await parts).breakable('DueCard', real));
vi.mock('../../src/features/verdict/TrailCard', async (real) => (await parts).breakable('TrailCard', real));
vi.mock('../../src/features/verdict/StepsCard', async (real) => (await parts).breakable('StepsCard', real));
vi.mock('../../src/features/verdict/SafetyNet', async (real) => (await parts).breakable('SafetyNet', real));
vi.mock('../../src/features/verdict/WhyCard', async (real) => (await parts).breakable('WhyCard', real));
vi.mock('../../src/features/verdict/VerdictActions', async (real) => (await parts).breakable('VerdictActions', real));
vi.mock('../../src/features/verdict/PrintHead', async (real) => (await parts).breakable('PrintHead', real));
vi.mock('../../src/features/verdict/Rejudged', async (real) => (await parts).breakable('Rejudged', real));
vi.mock('../../src/features/conversation/AnsweredRows', async (real) => (await parts).breakable('AnsweredRows', real));
vi.mock('../../src/app/GiveButton', async (real) => (await parts).breakable('GiveButton', real));
vi.mock('../../src/app/SaveLine', async (real) => (await parts).breakable('SaveLine', real));
vi.mock('../../src/ui/CopyButton', async (real) => (await parts).breakable('CopyButton', real));

beforeEach(() => {
  broken.name = '';
  // React reports what a boundary caught; here it is meant to be caught.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

type Role = 'region' | 'heading' | 'button' | 'text';

/** What each panel of the verdict is found by. */
const panels: readonly (readonly [panel: string, role: Role, key: string])[] = [
  ['VerdictHead', 'heading', 'trade:places.cleared-waiting.name'],
  ['DueCard', 'region', 'verdict:strip.title'],
  ['TrailCard', 'region', 'verdict:trail.title'],
  ['StepsCard', 'region', 'verdict:steps.title'],
  ['SafetyNet', 'region', 'verdict:net.title'],
  ['AnsweredRows', 'region', 'page:answered.title'],
  ['WhyCard', 'region', 'verdict:why.title'],
  ['VerdictActions', 'button', 'verdict:actions.calendar'],
  ['GiveButton', 'button', 'page:handoff.give'],
  ['SaveLine', 'text', 'page:saved.idle'],
  ['PrintHead', 'text', 'verdict:print.case'],
];
const DAY = 86_400_000;
const judged = tell(toldCauses['clearing-delay']);

describe.each(['zh-CN', 'en'])('F32 a panel of the verdict that throws, in %s', (language) => {
  test('a sentence in its place, the others stand, and it can be tried again', async () => {
    const page = await openVerdict(language);
    for (const [name] of panels) {
      await breakPart(name, page);
      expect(screen.getAllByText(page.words.t('page:error.text')), name).toHaveLength(1);
      expectPanels(page, name);
      broken.name = '';
      await page.user.click(page.button('page:error.retry'));
      expect(screen.queryByText(page.words.t('page:error.text')), name).toBeNull();
    }
    expectPanels(page);
    expect(page.state().record.answers).toEqual(judged.record.answers);
  });

  test('what is said to those who come back: the verdict stands without it', async () => {
    const page = await openVerdict(language, NOW + 30 * DAY);
    await breakPart('Rejudged', page);
    expect(await screen.findAllByText(page.words.t('page:error.text'))).toHaveLength(1);
    expectPanels(page);
  });

  test('what to say: the steps stand without it', async () => {
    const page = await openVerdict(language);
    const steps = page.state().verdict?.steps ?? [];
    await breakPart('CopyButton', page);
    const list = within(screen.getByRole('region', { name: page.words.t('verdict:steps.title') }));
    expect(list.getAllByText(page.words.t('page:error.text'))).not.toEqual([]);
    expect(list.getAllByRole('checkbox')).toHaveLength(steps.length);
    for (const { topic, id } of steps) list.getByText(page.words.t(`${topic}:steps.${id}.detail`));
    expectPanels(page);
  });
});

async function openVerdict(language: string, now = NOW): Promise<OpenPage> {
  const page = await openPage({ language, record: judged.record, now });
  await screen.findByRole('heading', { level: 1 });
  return page;
}

/** Breaks a part and has the page drawn again. */
async function breakPart(name: string, page: OpenPage): Promise<void> {
  broken.name = name;
  await act(async () => page.session.send({ type: 'clock', at: Date.now() }));
}

/** Every panel is there once, by its role and visible name; the broken one is not. */
function expectPanels(page: OpenPage, gone?: string): void {
  // Not asked of each part whether it is hidden: that takes a second in this world without a layout.
  const seen = panels.map(([panel, role, key]) => {
    const name = page.words.t(key, { id: judged.record.id });
    const found = role === 'text' ? screen.queryAllByText(name) : screen.queryAllByRole(role, { name, hidden: true });
    return [panel, found.length];
  });
  expect(Object.fromEntries(seen)).toEqual(
    Object.fromEntries(panels.map(([panel]) => [panel, panel === gone ? 0 : 1])),
  );
}
