import { screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { UNSURE } from '../../../src/core/model/answer';
import { dayOf } from '../../../src/core/model/beijing-time';
import { STOPS } from '../../../src/features/verdict/trail-stops';
import { certaintyKey } from '../../../src/platform/session/certainty-key';
import type { SessionState } from '../../../src/platform/session/session-state';
import { graph } from '../../../src/rules/index';
import { loadScenarios } from '../../cases/load-scenarios';
import { localeNames } from '../../platform/i18n/locale-files';
import { type Told, tell, verdictOf } from '../../support/conversation';
import { expectOnlyWords, showVerdict } from '../../support/show-verdict';
import { toldCauses } from '../../support/told-causes';

vi.setConfig({ testTimeout: 60_000 });

const facts = graph.topics.flatMap(({ questions }) => questions.map(({ fact }) => fact));
const unsureOf = Object.fromEntries(facts.map((fact) => [fact, UNSURE]));

/** Every scenario's end, once for each kind of verdict there is among them. */
const ends = new Map<string, SessionState>();
for (const { scenarios } of loadScenarios()) {
  for (const { facts: stated, relativeTo } of scenarios) {
    const strings = Object.entries(stated).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    const told: Told = { ...unsureOf, ...Object.fromEntries(strings) };
    const state = tell(told, relativeTo);
    const { cause, place, certainty, due } = verdictOf(state);
    const dates =
      due.kind === 'payout'
        ? `${due.status} ${due.window.provisional} ${due.window.assumptions.map(({ id }) => id).join()}`
        : due.kind;
    ends.set([cause, place, certainty, dates].join(' '), state);
  }
}

let errors: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  errors = vi.spyOn(console, 'error');
});
afterEach(() => expect(errors).not.toHaveBeenCalled());

test('the scenarios show many kinds of verdict', () => {
  expect(ends.size).toBeGreaterThan(70);
});

describe.each(localeNames)('in %s', (language) => {
  test.each(Object.entries(toldCauses))('%s is told in full', async (cause, told) => {
    const verdict = verdictOf(tell(told));
    const { words, page } = await showVerdict(tell(told), language);
    const regions = new Map(screen.getAllByRole('region').map((region) => [nameOf(region), region]));
    const part = (name: string) => regions.get(name) ?? fail(`There is no ${name} among ${[...regions.keys()].join()}`);
    const text = (name: string) => part(name).textContent;

    const head = text(words.t(`trade:places.${verdict.place}.name`));
    for (const key of ['name', 'headline', 'explain']) {
      expect(head).toContain(words.t(`${verdict.topic}:causes.${cause}.${key}`));
    }
    expect(head).toContain(words.t(certaintyKey(verdict)));

    const trail = part(words.t('verdict:trail.title'));
    const stops = within(within(trail).getByRole('list', { name: words.t('verdict:trail.title') })).getAllByRole(
      'listitem',
    );
    expect(stops).toHaveLength(STOPS.length);
    expect(stops.filter((stop) => stop.getAttribute('aria-current') === 'step')).toHaveLength(1);
    expect(trail.textContent).toContain(words.t(`trade:places.${verdict.place}.sentence`));

    const days = verdict.due.kind === 'payout' ? verdict.due.window.days : verdict.due.days;
    const title = words.t(verdict.due.kind === 'payout' ? 'verdict:strip.title' : 'verdict:strip.ahead');
    if (verdict.due.kind === 'none' && verdict.due.settleBy === dayOf(verdict.judgedAt)) {
      expect(regions.has(title)).toBe(false);
    } else {
      const strip = part(title);
      expect(within(within(strip).getAllByRole('list')[0] ?? strip).getAllByRole('listitem')).toHaveLength(days.length);
    }

    const steps = part(words.t('verdict:steps.title'));
    const boxes = within(steps).getAllByRole('checkbox');
    expect(boxes).toHaveLength(verdict.steps.length);
    for (const [index, step] of verdict.steps.entries()) {
      const label = boxes[index]?.closest('label')?.textContent;
      expect(label).toContain(words.t(`${step.topic}:steps.${step.id}.title`));
      expect(label).toContain(words.t(`trade:actors.${step.actor}`));
      expect(steps.textContent).toContain(words.t(`${step.topic}:steps.${step.id}.detail`));
      for (const item of step.bring) expect(steps.textContent).toContain(words.t(`trade:bring.${item}`));
    }
    expect(steps.querySelectorAll('.say-text')).toHaveLength(verdict.steps.filter(({ say }) => say).length);

    const net = text(words.t(verdict.due.kind === 'payout' ? 'verdict:net.title' : 'verdict:net.titleSettle'));
    expect(net).toContain(words.t(`${verdict.safetyNet.topic}:steps.${verdict.safetyNet.id}.title`));
    expect(net).toContain(words.day(verdict.safetyNet.by.date, '2026-11-20'));

    if (verdict.why.length > 0) expect(text(words.t('verdict:why.title'))).toContain(words.t('verdict:why.led'));
    expect(page.textContent).toContain(words.t('verdict:guard.text'));
    expectOnlyWords(page);
  });

  test.each([...ends])('every kind of verdict has its words: %s', async (_, state) => {
    const { page } = await showVerdict(state, language);
    expectOnlyWords(page);
    expect(page.querySelectorAll('[aria-current=step]')).toHaveLength(1);
  });
});

function nameOf(region: HTMLElement): string {
  const id = region.getAttribute('aria-labelledby') ?? '';
  return document.getElementById(id)?.textContent ?? region.getAttribute('aria-label') ?? '';
}

function fail(why: string): never {
  throw new Error(why);
}
