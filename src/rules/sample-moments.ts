import { UNSURE } from '../core/model/answer';
import { dayOf } from '../core/model/beijing-time';
import type { BusinessDate } from '../core/model/business-date';
import type { Known } from '../core/model/knowledge';
import type { World } from '../core/model/world';
import { addDays } from '../settlement/add-days';
import { calculators } from './calculators';
import { METHODS, TERMS } from './stated-sale';

const TIMES = ['', 'T12:00', 'T22', 'T22:50', 'T23:00', 'T23:30'];
const DAYS_BACK = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 30];

/**
 * Sale moments that stand for all the others: between them they show everything that the due status, or the need to ask
 * on, can be under each term and method as seen from now. A day alone, an hour and minutes around the cut-offs are tried.
 */
export function sampleMoments(world: World): readonly string[] {
  const candidates = DAYS_BACK.flatMap((back) => momentsOf(addDays(dayOf(world.now), -back)))
    .filter((moment) => moment <= world.now)
    .map((moment) => ({ moment, shows: shownBy(moment, world) }));
  const unseen = new Set(candidates.flatMap(({ shows }) => shows));
  const chosen: string[] = [];
  while (unseen.size > 0) {
    const news = candidates.map(({ shows }) => shows.filter((shown) => unseen.has(shown)).length);
    const best = candidates[news.indexOf(Math.max(...news))];
    if (!best) break;
    chosen.push(best.moment);
    for (const shown of best.shows) unseen.delete(shown);
  }
  return chosen.sort();
}

function momentsOf(day: BusinessDate): readonly string[] {
  return TIMES.map((time) => `${day}${time}`);
}

function shownBy(paidAt: string, world: World): readonly string[] {
  return [...TERMS, UNSURE].flatMap((settlementTerm) =>
    [...METHODS, UNSURE, undefined].map((method) => {
      const answers: Readonly<Record<string, string | undefined>> = { paidAt, settlementTerm, method };
      const result = calculators['due-status']?.((fact) => knownAs(fact, answers[fact]), world);
      return `${settlementTerm} ${method} ${JSON.stringify(result)}`;
    }),
  );
}

function knownAs(fact: string, value: string | undefined): Known {
  if (value === undefined) return { state: 'absent', waiting: [fact] };
  if (value === UNSURE) return { state: 'unsure', provenance: 'asked' };
  return { state: 'known', value, provenance: 'asked', assumed: false, from: [] };
}
