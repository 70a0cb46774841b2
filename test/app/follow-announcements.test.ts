import { expect, onTestFinished, test, vi } from 'vitest';
import { feedProblems, followAnnouncements } from '../../src/app/follow-announcements';
import { createSession, startCase } from '../../src/platform/session/create-session';
import { defaultSettings, type Settings } from '../../src/platform/settings/settings';
import { NOW } from '../support/cases';

const withFeed = (url: string, officialHosts: readonly string[] = []): Settings => ({
  ...defaultSettings,
  feed: { kind: 'own', url },
  officialHosts,
});

test('a feed that the page may not ask is told to the operator', () => {
  const problem = { part: 'feed', reason: 'wrong-shape', at: 'url' };
  expect(feedProblems(withFeed('https://status.example.com/feed.json'))).toEqual([problem]);
  expect(feedProblems(withFeed('https://status.example.com/feed.json', ['status.example.com']))).toEqual([]);
  expect(feedProblems(defaultSettings)).toEqual([]);
});

test('the feed and the hosts of the settings are the ones that are used', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(NOW);
  const asked = vi.fn(async () => new Response('{"items":[]}', { headers: { 'Content-Type': 'application/json' } }));
  vi.stubGlobal('fetch', asked);
  onTestFinished(() => localStorage.clear());
  const session = createSession(startCase('case-1', NOW, 'en'));
  followAnnouncements(session, { ...withFeed('./feeds/own.json'), probeHosts: ['pay.example.com'] });
  await vi.waitFor(() => expect(session.getSnapshot().context.evidence.announcements?.is).toBe('known'));
  expect(session.getSnapshot().context.evidence.probeHosts).toEqual(['pay.example.com']);
  expect(asked).toHaveBeenCalledExactlyOnceWith(new URL('./feeds/own.json', document.baseURI).href, expect.anything());
});
