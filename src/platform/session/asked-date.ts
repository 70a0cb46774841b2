import type { HeardQuestion } from '../../core/intake/heard';
import { dayOf, isSaleMoment } from '../../core/model/beijing-time';
import type { BusinessDate } from '../../core/model/business-date';
import type { DueWindow } from '../../core/model/due-window';
import type { SaleMethod, SettlementTerm } from '../../core/model/settlement-profile';
import type { World } from '../../core/model/world';
import { addDays } from '../../settlement/add-days';
import { dueWindow } from '../../settlement/due-window';

/** A worked example for a question about dates. `sale`: the day it supposes, where it is not now. */
export interface AskedDate {
  readonly term: SettlementTerm;
  readonly sale: BusinessDate | undefined;
  readonly window: DueWindow;
}

const TERMS: readonly SettlementTerm[] = ['instant', 'same-working-day', 'next-day', 'next-working-day'];
const METHODS: readonly SaleMethod[] = ['card', 'qr', 'unionpay-qr'];
const SATURDAY = 6;

/** Works out the date that somebody asks about: of a supposed sale, or of one made now. */
export function askedDate(question: Extract<HeardQuestion, { kind: 'term' | 'date' }>, world: World): AskedDate {
  const supposed: Readonly<Record<string, string>> = question.kind === 'date' ? question.supposed : {};
  const stated = question.kind === 'term' ? question.term : TERMS.find((term) => term === supposed.settlementTerm);
  const term = stated ?? world.profile.usualTerm.value;
  const method = METHODS.find((one) => one === supposed.method) ?? 'card';
  const given = supposed.paidAt;
  const { weekday, time = '' } = question.kind === 'date' ? question : {};
  const told = given ?? (weekday && `${nextWeekday(world, weekday)}${time}`);
  const sale = told && isSaleMoment(told) ? told : undefined;
  const window = dueWindow({ paidAt: sale ?? world.now, method, term }, world);
  return { term, sale: sale ? dayOf(sale) : undefined, window };
}

/** The coming day of that weekday, today included; 6 stands for the weekend and means its Saturday. */
function nextWeekday(world: World, weekday: number): BusinessDate {
  const today = dayOf(world.now);
  const present = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (Math.min(weekday, SATURDAY) - present + 7) % 7);
}
