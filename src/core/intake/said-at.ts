import type { BusinessDate } from '../model/business-date';
import type { BusinessMoment } from '../model/business-moment';

/** When words are said, in Beijing, and the day of the sale they speak of, where it is known: "at three" is of that day. */
export interface SaidAt {
  readonly now: BusinessMoment;
  readonly saleDay?: BusinessDate | undefined;
}
