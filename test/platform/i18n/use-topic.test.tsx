import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useAnswers, useTopic } from '../../../src/platform/i18n/use-topic';
import { WordStore } from '../../../src/platform/i18n/word-store';
import { type Words, WordsProvider, wordsOf } from '../../../src/platform/i18n/words-context';

/** A loader that answers when told to, and remembers what it was asked for. */
function loader() {
  const asked: { topic: string; succeed(): void; fail(): void }[] = [];
  const load = (topic: string) =>
    new Promise<void>((resolve, reject) => {
      asked.push({ topic, succeed: resolve, fail: () => reject(new Error('no network')) });
    });
  return { asked, load };
}

function provide(part: Partial<Words>) {
  const words = { ...wordsOf(new WordStore(), 'en', true), ...part };
  return ({ children }: { children: React.ReactNode }) => <WordsProvider value={words}>{children}</WordsProvider>;
}

test('a topic is loading, then ready', async () => {
  const { asked, load } = loader();
  const { result } = renderHook(() => useTopic('cases'), { wrapper: provide({ loadTopic: load }) });
  expect(result.current).toBe('loading');
  expect(asked.map(({ topic }) => topic)).toEqual(['cases']);
  await act(async () => asked[0]?.succeed());
  expect(result.current).toBe('ready');
});

test('a topic that does not come has failed', async () => {
  const { asked, load } = loader();
  const { result } = renderHook(() => useTopic('cases'), { wrapper: provide({ loadTopic: load }) });
  await act(async () => asked[0]?.fail());
  expect(result.current).toBe('failed');
});

test('the answers of several topics are ready when all are, each fetched once', async () => {
  const { asked, load } = loader();
  const { result } = renderHook(() => useAnswers(['sale', 'risk', 'sale']), {
    wrapper: provide({ loadAnswers: load }),
  });
  expect(asked.map(({ topic }) => topic)).toEqual(['risk', 'sale']);
  await act(async () => asked[0]?.succeed());
  expect(result.current.state).toBe('loading');
  await act(async () => asked[1]?.succeed());
  expect(result.current.state).toBe('ready');
});

test('after a failure one can try again', async () => {
  const { asked, load } = loader();
  const { result } = renderHook(() => useAnswers(['sale']), { wrapper: provide({ loadAnswers: load }) });
  await act(async () => asked[0]?.fail());
  expect(result.current.state).toBe('failed');
  act(() => result.current.retry());
  expect(result.current.state).toBe('loading');
  expect(asked).toHaveLength(2);
  await act(async () => asked[1]?.succeed());
  expect(result.current.state).toBe('ready');
});

test('F97 a language chosen meanwhile loads its own, and the old answer no longer counts', async () => {
  const [first, second] = [loader(), loader()];
  let load = first.load;
  const { result, rerender } = renderHook(() => useTopic('cases'), {
    wrapper: ({ children }) => provide({ loadTopic: load })({ children }),
  });
  load = second.load;
  rerender();
  await act(async () => first.asked[0]?.succeed());
  expect(result.current).toBe('loading');
  await act(async () => second.asked[0]?.succeed());
  expect(result.current).toBe('ready');
});
