import type { SaleMethod, SettlementProfile } from '../core/model/settlement-profile';
import { genericProfile } from './schedules';

type Rows<T> = { readonly [Row in keyof T]?: T[Row] | undefined };

/** The rows an operator knows better; each brings its own source and date. */
export type ProfileOverrides = Rows<Omit<SettlementProfile, 'cutOff'>> & {
  readonly cutOff?: Rows<SettlementProfile['cutOff']> | undefined;
};

/** The generic profile with the rows that an operator has overridden. */
export function withProfile(overrides: ProfileOverrides): SettlementProfile {
  const cutOff = (method: SaleMethod) => overrides.cutOff?.[method] ?? genericProfile.cutOff[method];
  return {
    cutOff: { card: cutOff('card'), qr: cutOff('qr'), 'unionpay-qr': cutOff('unionpay-qr') },
    instantHours: overrides.instantHours ?? genericProfile.instantHours,
    payoutWindow: overrides.payoutWindow ?? genericProfile.payoutWindow,
    paysOnMakeUpDays: overrides.paysOnMakeUpDays ?? genericProfile.paysOnMakeUpDays,
    usualTerm: overrides.usualTerm ?? genericProfile.usualTerm,
  };
}
