import { useEffect, useState } from 'react';
import { useWords } from './words-context';

export type Loading = 'loading' | 'ready' | 'failed';

/** Loads a late topic's words for the component that needs them. */
export function useTopic(topic: string): Loading {
  const { loadTopic, hasTopic } = useWords();
  return useLoaded({ load: loadTopic, has: hasTopic }, topic).state;
}

/** Loads what the verdicts of some causes say; `retry` after it failed. */
export function useAnswers(causes: readonly string[]): { readonly state: Loading; retry(): void } {
  const { loadAnswers, hasAnswers } = useWords();
  return useLoaded({ load: loadAnswers, has: hasAnswers }, [...new Set(causes)].sort().join(' '));
}

interface Loader {
  readonly load: (name: string) => Promise<void>;
  readonly has: (name: string) => boolean;
}

function useLoaded({ load, has }: Loader, all: string): { state: Loading; retry(): void } {
  const [attempt, setAttempt] = useState(0);
  const wanted = `${attempt} ${all}`;
  const [done, setDone] = useState<{ load: unknown; wanted: string; state: Loading }>();
  useEffect(() => {
    let current = true;
    const [, ...names] = wanted.split(' ').filter((name) => name !== '');
    const finish = (state: Loading) => () => {
      if (current) setDone({ load, wanted, state });
    };
    Promise.all(names.map(load)).then(finish('ready'), finish('failed'));
    return () => {
      current = false;
    };
  }, [load, wanted]);
  const loaded = done?.load === load && done.wanted === wanted ? done.state : 'loading';
  // A language that has just been chosen brought the texts of what is shown with it.
  const state = all === '' || all.split(' ').every(has) ? 'ready' : loaded;
  return { state, retry: () => setAttempt(attempt + 1) };
}
