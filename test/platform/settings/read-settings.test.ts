import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/platform/settings/read-settings';
import { defaultSettings } from '../../../src/platform/settings/settings';
import { wholeSettings, withValue } from './whole-settings';

const read = (document: unknown) => readSettings(JSON.stringify(document));
const broken = (path: string, value: unknown) => read(withValue(wholeSettings, path.split('/'), value));

test('a whole settings.json is taken as it stands', () => {
  const { settings, problems } = read(wholeSettings);
  const { $schema, ...parts } = wholeSettings;
  expect(problems).toEqual([]);
  expect(settings).toEqual(parts);
});

test('the settings.json that ships has no problem and says what the defaults say', () => {
  const { settings, problems } = readSettings(readFileSync('public/settings.json', 'utf8'));
  expect(problems).toEqual([]);
  expect(settings).toEqual(defaultSettings);
});

test('an empty object means the defaults, without a problem', () => {
  expect(readSettings('{}')).toEqual({ settings: defaultSettings, problems: [] });
});

test('a byte order mark before the text does not matter', () => {
  expect(readSettings(`\uFEFF${JSON.stringify(wholeSettings)}`)).toEqual(read(wholeSettings));
});

test.each(['', 'brand: {}', '<!doctype html>', '{"brand":', 'null', '[]', '"x"', '3'])(
  'what is not a JSON object gives the defaults and says so: %s',
  (text) => {
    expect(readSettings(text)).toEqual({
      settings: defaultSettings,
      problems: [{ part: 'settings.json', reason: 'not-json' }],
    });
  },
);

describe('a part that is broken costs only itself', () => {
  const whole = read(wholeSettings).settings;

  test.each(['brand', 'contacts', 'officialHosts', 'profile', 'calendarYears', 'feed', 'probeHosts'] as const)(
    '%s',
    (part) => {
      for (const junk of [null, 7, 'x', true]) {
        const { settings, problems } = broken(part, junk);
        expect(settings).toEqual({ ...whole, [part]: defaultSettings[part] });
        expect(problems).toEqual([{ part, reason: 'wrong-shape' }]);
      }
    },
  );

  test('one wrong contact does not take the others with it', () => {
    const { settings, problems } = broken('contacts/0/verifiedOn', 'yesterday');
    expect(settings).toEqual({ ...whole, contacts: whole.contacts.slice(1) });
    expect(problems).toEqual([{ part: 'contacts[0]', reason: 'wrong-shape', at: 'verifiedOn' }]);
  });

  test('one wrong host and one wrong year', () => {
    expect(broken('officialHosts/1', 'https://pay.example.com/').settings.officialHosts).toEqual(['pay.example.com']);
    const { settings, problems } = broken('calendarYears/0/offDays/1', '2027-02-30');
    expect(settings.calendarYears.map(({ year }) => year)).toEqual([2028]);
    expect(problems).toEqual([{ part: 'calendarYears[0]', reason: 'wrong-shape', at: 'offDays.1' }]);
  });

  test('the place of the fault is named', () => {
    expect(broken('brand/name/en', undefined).problems).toEqual([
      { part: 'brand', reason: 'wrong-shape', at: 'name.en' },
    ]);
  });
});

test('a part that does not exist is named: a slip of the pen must not pass in silence', () => {
  const { settings, problems } = read({ contatcs: wholeSettings.contacts });
  expect(settings).toEqual(defaultSettings);
  expect(problems).toEqual([{ part: 'contatcs', reason: 'unknown-part' }]);
});

describe('what may stand as a hotline', () => {
  const isTaken = (number: string) => broken('contacts/0/number', number).problems.length === 0;

  test.each(['110', '95516', '400-600-7000', '021-6840 0000', '+86 21 68400000', '0086 21 68400000'])(
    'taken: %s',
    (number) => expect(isTaken(number)).toBe(true),
  );

  test.each(['13800138000', '138 0013 8000', '+86 138-0013-8000', '0086 13800138000', '8619912345678'])(
    'a mobile number is refused: %s',
    (number) => expect(isTaken(number)).toBe(false),
  );

  test.each(['', '12', '---', '400 call us', '+86-21-6840-0000-0000-1'])('refused: "%s"', (number) =>
    expect(isTaken(number)).toBe(false),
  );
});

describe('times and days', () => {
  const hours = (from: string, to: string) =>
    broken('profile/instantHours/value', { from, to }).settings.profile.instantHours;

  test('hours run from an earlier to a later time', () => {
    expect(hours('00:00', '24:00')?.value).toEqual({ from: '00:00', to: '24:00' });
    expect(hours('22:00', '08:00')).toBeUndefined();
    expect(hours('08:00', '08:00')).toBeUndefined();
  });

  test('the payout window too', () => {
    expect(broken('profile/payoutWindow/value', { from: '18:00', to: '07:00' }).settings.profile).toEqual({});
  });

  test.each(['7:00', '07:0', '24:01', '25:00', '07:60', '0700', '07:00:00'])('not a time: %s', (time) => {
    expect(broken('profile/cutOff/card/value', time).settings.profile).toEqual({});
  });

  test.each(['2026-1-05', '2026-11-5', '26-11-05', '2026-02-30', '2026/11/05', '2026-11-05T00:00'])(
    'not a day: %s',
    (day) => {
      expect(broken('profile/cutOff/card/asOf', day).settings.profile).toEqual({});
    },
  );
});
