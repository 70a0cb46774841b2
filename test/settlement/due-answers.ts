import type { Assumption } from '../../src/core/model/due-window';
import { dueWindow } from '../../src/settlement/due-window';
import type { Sale } from '../../src/settlement/sale';
import { world } from './worlds';

/** The four dates in order: earliest, likely, lateAfter, latest. */
export function dates(sale: Sale, within = world()): string[] {
  const { earliest, likely, lateAfter, latest } = dueWindow(sale, within);
  return [earliest, likely, lateAfter, latest];
}

/** What the dates rest on, by id. */
export function ids(sale: Sale, within = world()): Assumption['id'][] {
  return dueWindow(sale, within).assumptions.map(({ id }) => id);
}
