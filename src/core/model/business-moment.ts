import type { BusinessDate } from './business-date';

/** A minute in Beijing time, `2026-11-20T22:50`. */
export type BusinessMoment = `${BusinessDate}T${number}:${number}`;

/** When a sale was made, as precisely as it is known: a day, an hour of it, or a minute (`paidAt`). */
export type SaleMoment = BusinessDate | `${BusinessDate}T${number}` | BusinessMoment;
