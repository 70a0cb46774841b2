import { expect, test, vi } from 'vitest';
import { cacheCalculators } from '../../../src/core/engine/cache-calculators';
import { compileGraph } from '../../../src/core/engine/compile-graph';
import { knowFacts } from '../../../src/core/engine/know-facts';
import type { World } from '../../../src/core/model/world';
import { calculators } from '../../../src/rules/calculators';
import { dating } from '../../../src/rules/dating';
import { graph } from '../../../src/rules/index';
import { officialCalendar } from '../../../src/settlement/calendars';
import { genericProfile } from '../../../src/settlement/schedules';
import { asked } from '../../support/cases';

const world: World = { now: '2026-11-23T10:30', calendar: officialCalendar, profile: genericProfile };
const stated = [asked('paidAt', '2026-11-20'), asked('settlementTerm', 'next-working-day'), asked('method', 'card')];

function watched() {
  const dueStatus = vi.fn(calculators['due-status']);
  const compiled = compileGraph(graph, { calculators: { ...calculators, 'due-status': dueStatus }, dating });
  const cached = cacheCalculators(compiled);
  const status = (answers: typeof stated, at: World) =>
    knowFacts(cached, answers, at).know(compiled.positions.get('dueStatus') ?? -1);
  return { dueStatus, status };
}

test('the same facts in the same world are reckoned once, whatever else is stated', () => {
  const { dueStatus, status } = watched();
  const first = status(stated, world);
  expect(first).toMatchObject({ state: 'known', value: 'due-today' });
  expect(status([...stated, asked('network', 'weak')], { ...world })).toEqual(first);
  expect(dueStatus).toHaveBeenCalledTimes(1);
});

test('other facts, another minute, calendar or profile are reckoned afresh', () => {
  const { dueStatus, status } = watched();
  status(stated, world);
  const other = stated.map((answer) => (answer.fact === 'paidAt' ? asked('paidAt', '2026-11-19') : answer));
  expect(status(other, world)).toMatchObject({ value: 'late' });
  expect(status(stated, { ...world, now: '2026-11-24T00:01' })).toMatchObject({ value: 'late' });
  expect(status(stated, world)).toMatchObject({ value: 'due-today' });
  status(stated, { ...world, calendar: { ...officialCalendar } });
  status(stated, { ...world, profile: { ...genericProfile } });
  expect(dueStatus).toHaveBeenCalledTimes(6);
});
