// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseAnnouncements } from '../../../src/platform/evidence/choose-announcements';
import { readOwnFeed } from '../../../src/platform/evidence/read-own-feed';
import { readIncidents, readMaintenances } from '../../../src/platform/evidence/read-statuspage';
import { DAY_MS, incidents, maintenances, NOW, outage, ownFeed, upgrade, window } from './feeds';

const own = (change: Readonly<Record<string, unknown>>) => readOwnFeed(ownFeed({ ...upgrade, ...change }))?.[0];

describe('our own format', () => {
  test('times of any offset are read in Beijing time; a part of a minute still counts', () => {
    expect(own({ from: '2026-11-20T01:00:30Z', to: '2026-11-20T05:30:01+01:30' })).toMatchObject({
      from: '2026-11-20T09:00',
      until: '2026-11-20T12:01',
    });
  });

  test('a note comes along; a note that is none is left out, its item stays', () => {
    expect(own({ note: { en: 'Payouts may be late.' } })?.note).toEqual({ en: 'Payouts may be late.' });
    for (const note of [7, {}, { en: 3 }, null]) expect(own({ note })).not.toHaveProperty('note');
  });

  test('F90 an item in one language only is read in that language', () => {
    expect(own({ title: { en: 'System upgrade' } })?.title).toEqual({ en: 'System upgrade' });
    expect(own({ title: { 'zh-CN': '系统升级', en: '  ' } })?.title).toEqual({ 'zh-CN': '系统升级' });
  });
});

describe('Statuspage', () => {
  const incident = (change: Readonly<Record<string, unknown>>) =>
    readIncidents(incidents({ ...outage, ...change }))?.[0];
  const maintenance = (change: Readonly<Record<string, unknown>>, now = NOW) =>
    readMaintenances(maintenances({ ...window, ...change }), now)?.[0];

  test('an incident that goes on has no end, and is believed for a day after the last word on it', () => {
    expect(incident({})).toEqual({
      id: outage.id,
      title: { en: outage.name },
      scope: 'platform',
      from: '2026-11-20T08:30',
      until: '2026-11-21T09:40',
      isOpen: true,
    });
  });

  test('one that is over has the end it was given, or the last word on it', () => {
    const over = { status: 'resolved', resolved_at: '2026-11-20T09:00:00Z' };
    expect(incident(over)).toMatchObject({ until: '2026-11-20T17:00', isOpen: false });
    expect(incident({ status: 'postmortem' })).toMatchObject({ until: '2026-11-20T09:40', isOpen: false });
  });

  test('one that began unnoticed counts from when it was opened', () => {
    expect(incident({ started_at: null })?.from).toBe('2026-11-20T08:30');
    expect(incident({ started_at: undefined })?.from).toBe('2026-11-20T08:30');
  });

  test('maintenance: planned, finished early, running over its end', () => {
    expect(maintenance({})).toMatchObject({ title: { 'zh-CN': window.name }, until: '2026-11-20T04:00' });
    const early = { status: 'completed', resolved_at: '2026-11-20T03:10:00+08:00' };
    expect(maintenance(early)).toMatchObject({ until: '2026-11-20T03:10', isOpen: false });
    expect(maintenance({ status: 'in_progress' })).toMatchObject({ until: '2026-11-21T04:00', isOpen: true });
    const before = Date.parse('2026-11-20T03:00:00+08:00');
    expect(maintenance({ status: 'in_progress' }, before)).toMatchObject({ until: '2026-11-20T04:00', isOpen: false });
  });

  test.each([{ status: 'archived' }, { impact: 'enormous' }, { impact: 'none' }, { status: null }])(
    'F86 what nobody knows how to read is left out, the others stay: %o',
    (change) => {
      const read = readIncidents(incidents({ ...outage, ...change, id: 'odd' }, outage));
      expect(read?.map(({ id }) => id)).toEqual([outage.id]);
    },
  );

  test('F88 an incident that was never closed explains nothing a fortnight later', () => {
    expect(incident({ started_at: '2026-11-01T00:00:00+08:00' })).toBeUndefined();
  });
});

describe('F86 wrong shapes', () => {
  const junk = fc.anything({ maxDepth: 2 });
  const keys = fc.constantFrom(...Object.keys(upgrade));

  test('one bad item costs only itself, whatever is wrong with it', () => {
    fc.assert(
      fc.property(keys, junk, (key, value) => {
        const items = readOwnFeed(ownFeed({ ...upgrade, id: 'changed', [key]: value }, upgrade));
        expect(items?.at(-1)).toMatchObject({ id: upgrade.id, from: '2026-11-20T09:00' });
        expect(items?.length).toBeLessThanOrEqual(2);
      }),
      { numRuns: 2_000 },
    );
  });

  test('no document makes a reader throw, and whatever it gives is whole', () => {
    fc.assert(
      fc.property(fc.oneof(junk, fc.array(junk).map(ownFeedOf)), (raw) => {
        for (const read of [readOwnFeed(raw), readIncidents(raw), readMaintenances(raw, NOW)]) {
          for (const item of read ?? []) expect(item.from < item.until).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

function ownFeedOf(items: readonly unknown[]) {
  return { items, incidents: items, scheduled_maintenances: items };
}

describe('F87 texts from outside', () => {
  const title = (text: string) => own({ title: { en: text } })?.title.en;

  test.each([
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['[click](javascript:alert(1))', '[click](javascript:alert(1))'],
    ['Upgrade\u0000\u0007 to\r\n v2', 'Upgrade to v2'],
    ['safe\u202eexe.yap', 'safe exe.yap'],
    ['\ud800broken', '\ufffdbroken'],
    [`Z${'\u0301'.repeat(50)}algo`, 'Z\u0301\u0301algo'],
  ])('stay plain words: %j', (text, shown) => {
    expect(title(text)).toBe(shown);
  });

  test.each([
    ['打 13812345678 解冻', '打 … 解冻'],
    ['call +86 138-1234-5678 now', 'call … now'],
    ['拨 400-888-1234', '拨 …'],
    ['拨 010-66001918', '拨 …'],
  ])('name no telephone number that nobody verified: %s', (text, shown) => {
    expect(title(text)).toBe(shown);
  });

  test.each(['2026-11-20 22:00-23:30', '订单 20261120093000123', '11月20日 02:00–06:00'])(
    'dates and order numbers are no telephone numbers: %s',
    (text) => {
      expect(title(text)).toBe(text);
    },
  );

  test('are cut where they are too long, never within a character', () => {
    const cut = title('😀'.repeat(200)) ?? '';
    expect([...cut]).toHaveLength(120);
    expect(() => encodeURIComponent(cut)).not.toThrow();
    expect(cut.endsWith('…')).toBe(true);
  });
});

describe('F89 floods', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => {
    const from = NOW - 30 * DAY_MS + index * 3_600_000;
    const [begins, ends] = [from, from + 1_800_000].map((time) => new Date(time).toISOString());
    return { ...upgrade, id: `item-${index}`, from: begins, to: ends };
  });
  const chosen = (...items: readonly unknown[]) => chooseAnnouncements(readOwnFeed(ownFeed(...items)) ?? [], NOW);

  test('of 1,000 the twenty nearest in time are kept, the nearest first', () => {
    const kept = chosen(...many);
    expect(kept).toHaveLength(20);
    const distances = kept.map(({ from }) => Math.abs(Date.parse(`${from}+08:00`) - NOW));
    expect(Math.max(...distances)).toBeLessThan(11 * 3_600_000);
  });

  test('what goes on now comes before what is over or still to come', () => {
    expect(chosen(...many, upgrade)[0]?.id).toBe(upgrade.id);
  });

  test('the same id, or the same content under another id, counts once; the last word on an id is the one', () => {
    const longer = { ...upgrade, to: '2026-11-20T13:00+08:00' };
    expect(chosen(upgrade, upgrade, longer).map(({ until }) => until)).toEqual(['2026-11-20T13:00']);
    expect(chosen(upgrade, { ...upgrade, id: 'copy' })).toHaveLength(1);
  });

  test('F88 what is long over, and what is far ahead, is left out', () => {
    const over = { ...upgrade, id: 'old', from: '2026-05-01T00:00+08:00', to: '2026-05-01T02:00+08:00' };
    const ahead = { ...upgrade, id: 'ahead', from: '2027-03-01T00:00+08:00', to: '2027-03-01T02:00+08:00' };
    expect(chosen(over, ahead, upgrade).map(({ id }) => id)).toEqual([upgrade.id]);
  });
});
