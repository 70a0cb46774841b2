import { useEffect, useState } from 'react';
import { useWords } from './words-context';

/** Loads a late topic's words for the component that needs them. */
export function useTopic(topic: string): 'loading' | 'ready' | 'failed' {
  const { loadTopic } = useWords();
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  useEffect(() => {
    let current = true;
    loadTopic(topic).then(
      () => current && setState('ready'),
      () => current && setState('failed'),
    );
    return () => {
      current = false;
    };
  }, [topic, loadTopic]);
  return state;
}
