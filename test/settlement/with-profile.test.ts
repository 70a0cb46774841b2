import { describe, expect, it } from 'vitest';
import { genericProfile } from '../../src/settlement/schedules';
import { withProfile } from '../../src/settlement/with-profile';
import { stated } from './worlds';

describe('the generic profile', () => {
  it('cuts cards and UnionPay QR at 23:00, other QR at midnight', () => {
    const { card, qr, 'unionpay-qr': unionPayQr } = genericProfile.cutOff;
    expect([card.value, unionPayQr.value, qr.value]).toEqual(['23:00', '23:00', '24:00']);
  });

  it('brings a source and a date with every row', () => {
    const { cutOff, ...rest } = genericProfile;
    const rows = [...Object.values(cutOff), ...Object.values(rest)];
    expect(rows).toHaveLength(7);
    for (const row of rows) {
      expect(row.source).not.toBe('');
      expect(row.asOf).toBe('2026-11-23');
    }
  });
});

describe('withProfile', () => {
  it('is the generic profile without overrides', () => {
    expect(withProfile({})).toEqual(genericProfile);
    expect(withProfile({ cutOff: {}, usualTerm: undefined })).toEqual(genericProfile);
  });

  it('replaces the rows that are given, one by one', () => {
    const instantHours = stated({ from: '08:00', to: '22:00' } as const);
    const payoutWindow = stated({ from: '10:00', to: '14:00' } as const);
    const profile = withProfile({
      cutOff: { qr: stated('22:00') },
      instantHours,
      payoutWindow,
      paysOnMakeUpDays: stated('no'),
      usualTerm: stated('next-day'),
    });
    expect(profile).toEqual({
      cutOff: { ...genericProfile.cutOff, qr: stated('22:00') },
      instantHours,
      payoutWindow,
      paysOnMakeUpDays: stated('no'),
      usualTerm: stated('next-day'),
    });
  });
});
