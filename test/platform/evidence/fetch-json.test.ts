import { expect, test, vi } from 'vitest';
import { fetchJson } from '../../../src/platform/evidence/fetch-json';

test('F83 a body that never ends is let go of when the time is up, even where fetch has lost its signal', async () => {
  const letGo = vi.fn();
  const body = new ReadableStream({ pull: () => new Promise(() => undefined), cancel: letGo });
  const answer = new Response(body, { headers: { 'Content-Type': 'application/json' } });
  vi.spyOn(globalThis, 'fetch').mockResolvedValue(answer);
  expect(await fetchJson('https://feed.example/own.json', { milliseconds: 20, bytes: 1000 })).toEqual({
    ok: false,
    why: 'too-slow',
  });
  expect(letGo).toHaveBeenCalledOnce();
});
