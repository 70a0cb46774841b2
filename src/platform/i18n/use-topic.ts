import { useEffect, useState } from 'react';
import { useWords } from './words-context';

export type Loading = 'loading' | 'ready' | 'failed';

/** Loads a late topic's words for the component that needs them. */
export function useTopic(topic: string): Loading {
  return useLoaded(useWords().loadTopic, topic).state;
}

/** Loads what a verdict says, whose causes and steps may stand in several topics; `retry` after it failed. */
export function useAnswers(topics: readonly string[]): { readonly state: Loading; retry(): void } {
  return useLoaded(useWords().loadAnswers, [...new Set(topics)].sort().join(' '));
}

function useLoaded(load: (topic: string) => Promise<void>, topics: string): { state: Loading; retry(): void } {
  const [attempt, setAttempt] = useState(0);
  const wanted = `${attempt} ${topics}`;
  const [done, setDone] = useState<{ load: unknown; wanted: string; state: Loading }>();
  useEffect(() => {
    let current = true;
    const [, ...names] = wanted.split(' ');
    const finish = (state: Loading) => () => {
      if (current) setDone({ load, wanted, state });
    };
    Promise.all(names.map(load)).then(finish('ready'), finish('failed'));
    return () => {
      current = false;
    };
  }, [load, wanted]);
  const state = done?.load === load && done.wanted === wanted ? done.state : 'loading';
  return { state, retry: () => setAttempt(attempt + 1) };
}
