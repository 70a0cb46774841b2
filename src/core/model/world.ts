import type { BusinessMoment } from './business-moment';
import type { Calendar } from './calendar';
import type { SettlementProfile } from './settlement-profile';

/** What a verdict depends on besides the facts. The same facts with tomorrow's `now` give tomorrow's verdict. */
export interface World {
  readonly now: BusinessMoment;
  readonly calendar: Calendar;
  readonly profile: SettlementProfile;
}
