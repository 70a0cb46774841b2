import type { FeedReader, FeedSource } from '../../../src/platform/evidence/load-announcements';

/** 20 November 2026, 10:12 in Beijing. */
export const NOW = Date.parse('2026-11-20T10:12:00+08:00');
export const DAY_MS = 86_400_000;

/** The server's clock by header, so that no machine's own clock matters. */
export const date = (at = NOW) => ({ Date: new Date(at).toUTCString() });

export const OWN: FeedSource = { kind: 'own', url: './announcements.json' };

export const upgrade = {
  id: '2026-11-20-upgrade',
  title: { 'zh-CN': '系统升级', en: 'System upgrade' },
  scope: 'platform',
  from: '2026-11-20T09:00+08:00',
  to: '2026-11-20T12:00+08:00',
};

export const ownFeed = (...items: readonly unknown[]) => ({ items });

const page = { id: 'p1', name: 'StarPay', url: 'https://status.example.com', updated_at: '2026-11-20T10:00:00+08:00' };

export const incidents = (...items: readonly unknown[]) => ({ page, incidents: items });
export const maintenances = (...items: readonly unknown[]) => ({ page, scheduled_maintenances: items });

export const outage = {
  id: 'k7r4q1m2',
  name: 'Payouts are slow',
  status: 'investigating',
  impact: 'major',
  created_at: '2026-11-20T08:30:12.345+08:00',
  started_at: '2026-11-20T08:30:00.000+08:00',
  updated_at: '2026-11-20T09:40:00.000+08:00',
  monitoring_at: null,
  resolved_at: null,
};

export const window = {
  id: 'b2c3d4',
  name: '数据库升级',
  status: 'scheduled',
  impact: 'maintenance',
  created_at: '2026-11-18T09:00:00+08:00',
  updated_at: '2026-11-18T09:00:00+08:00',
  scheduled_for: '2026-11-20T02:00:00+08:00',
  scheduled_until: '2026-11-20T04:00:00+08:00',
  resolved_at: null,
};

/** A device that keeps what it is given, and nothing at first. */
export function device(): () => Storage {
  const kept = new Map<string, string>();
  const storage: Storage = {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
    clear: () => kept.clear(),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
  return () => storage;
}

export function readerAt(base: string, more: Partial<FeedReader> = {}): FeedReader {
  return { base, allowedHosts: [], storage: device(), now: () => NOW, ...more };
}
