import { expect, test, vi } from 'vitest';
import { loadSettings } from '../../../src/platform/settings/load-settings';
import { readSettings } from '../../../src/platform/settings/read-settings';
import { defaultSettings } from '../../../src/platform/settings/settings';
import { wholeSettings } from './whole-settings';

const missing = { settings: defaultSettings, problems: [{ part: 'settings.json', reason: 'missing' }] };

function answerWith(answer: (url: string, init: RequestInit | undefined) => Promise<Response>) {
  const fake = vi.fn(answer);
  vi.stubGlobal('fetch', fake);
  return fake;
}

test('what the file says is read, asked for without cookies', async () => {
  const text = JSON.stringify(wholeSettings);
  const fake = answerWith(async () => new Response(text));
  expect(await loadSettings('./settings.json')).toEqual(readSettings(text));
  expect(fake).toHaveBeenCalledExactlyOnceWith('./settings.json', expect.objectContaining({ credentials: 'omit' }));
});

test.each([404, 500, 403])('an answer of %s means the defaults, whatever its body says', async (status) => {
  answerWith(async () => new Response(JSON.stringify(wholeSettings), { status }));
  expect(await loadSettings('./settings.json')).toEqual(missing);
});

test('no network means the defaults', async () => {
  answerWith(async () => {
    throw new TypeError('Failed to fetch');
  });
  expect(await loadSettings('./settings.json')).toEqual(missing);
});

test('a login page instead of the file is not JSON', async () => {
  answerWith(async () => new Response('<!doctype html><title>Log in</title>'));
  expect((await loadSettings('./settings.json')).problems).toEqual([{ part: 'settings.json', reason: 'not-json' }]);
});

test('a server that does not answer is given up after four seconds', async () => {
  const limit = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
  answerWith((_url, init) => rejectOnAbort(init));
  const loading = loadSettings('./settings.json');
  expect(timeout).toHaveBeenCalledExactlyOnceWith(4000);
  limit.abort(new DOMException('took too long', 'TimeoutError'));
  expect(await loading).toEqual(missing);
});

test('a body that never ends is given up as well', async () => {
  const limit = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
  let startReading: () => void = () => undefined;
  const reading = new Promise<void>((resolve) => {
    startReading = resolve;
  });
  answerWith(async (_url, init) => {
    const response = new Response('{');
    vi.spyOn(response, 'text').mockImplementation(() => {
      startReading();
      return rejectOnAbort(init);
    });
    return response;
  });
  const loading = loadSettings('./settings.json');
  await reading;
  limit.abort(new DOMException('took too long', 'TimeoutError'));
  expect(await loading).toEqual(missing);
});

function rejectOnAbort(init: RequestInit | undefined): Promise<never> {
  return new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
  });
}
