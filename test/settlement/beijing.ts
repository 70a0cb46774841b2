import { isBusinessMoment, isSaleMoment } from '../../src/core/model/beijing-time';
import { type BusinessDate, isBusinessDate } from '../../src/core/model/business-date';
import type { BusinessMoment, SaleMoment } from '../../src/core/model/business-moment';

/** A day of test data; refuses a text that is none. */
export function day(text: string): BusinessDate {
  if (!isBusinessDate(text)) throw new Error(`${text} is no day`);
  return text;
}

export function moment(text: string): BusinessMoment {
  if (!isBusinessMoment(text)) throw new Error(`${text} is no minute`);
  return text;
}

export function saleMoment(text: string): SaleMoment {
  if (!isSaleMoment(text)) throw new Error(`${text} is no moment of a sale`);
  return text;
}
