import { expect, test, vi } from 'vitest';
import type { StoreEvent } from '../../../src/platform/storage/store';
import { StoreEvents } from '../../../src/platform/storage/store-events';

const news: StoreEvent = { kind: 'missed' };

test('F16 news from other tabs waits for every reading, then comes in order', async () => {
  vi.useFakeTimers();
  const events = new StoreEvents();
  const heard: StoreEvent[] = [];
  events.subscribe((event) => heard.push(event));
  const ends: (() => void)[] = [];
  const reads = [0, 1].map(() => events.whileReading(() => new Promise<void>((resolve) => ends.push(resolve))));
  events.hear({ kind: 'removed', id: 'case-1' });
  events.hear({ kind: 'restored', id: 'case-1' });
  ends[0]?.();
  await reads[0];
  vi.runAllTimers();
  expect(heard).toEqual([]);
  ends[1]?.();
  await reads[1];
  vi.runAllTimers();
  expect(heard.map(({ kind }) => kind)).toEqual(['removed', 'restored']);
  vi.useRealTimers();
});

test('a reading that fails holds no news back', async () => {
  const events = new StoreEvents();
  const heard: StoreEvent[] = [];
  events.subscribe((event) => heard.push(event));
  await expect(events.whileReading(() => Promise.reject(new Error('Refused')))).rejects.toThrow('Refused');
  events.hear(news);
  expect(heard).toEqual([news]);
});

test('a listener that throws is heard of, and stops neither the teller nor the other listeners', () => {
  const queued: (() => void)[] = [];
  vi.stubGlobal('queueMicrotask', (task: () => void) => queued.push(task));
  const events = new StoreEvents();
  const heard: StoreEvent[] = [];
  events.subscribe(() => {
    throw new Error('The page is at fault');
  });
  events.subscribe((event) => heard.push(event));
  events.tell(news);
  expect(heard).toEqual([news]);
  expect(() => queued[0]?.()).toThrow('The page is at fault');
});

test('who stopped listening hears nothing', () => {
  const events = new StoreEvents();
  const heard: StoreEvent[] = [];
  events.subscribe((event) => heard.push(event))();
  events.tell(news);
  expect(heard).toEqual([]);
});
