import { type ComponentType, useState } from 'react';
import { useWords } from '../../platform/i18n/words-context';
import type { NetworkCheckProps } from './NetworkCheck';
import '../../ui/evidence.css';

type Loading = 'not-asked' | 'loading' | 'failed';

/** Offers the network check; whoever wants it has it fetched and started with one tap. */
export function LazyNetworkCheck(props: NetworkCheckProps) {
  const words = useWords();
  const [loading, setLoading] = useState<Loading>('not-asked');
  const [Check, setCheck] = useState<ComponentType<NetworkCheckProps>>();
  if (Check) return <Check {...props} />;
  const load = async (): Promise<void> => {
    setLoading('loading');
    try {
      const { NetworkCheck } = await import('./NetworkCheck');
      setCheck(() => NetworkCheck);
    } catch {
      // The network is too bad to bring the check of the network; the next tap tries again.
      setLoading('failed');
    }
  };
  return (
    <div className="network-check">
      <button type="button" onClick={() => void load()}>
        {words.t(loading === 'loading' ? 'page:loading' : 'page:network.start')}
      </button>
      <p className="small quiet">{words.t('page:network.about')}</p>
      <p className="small" role="status">
        {loading === 'failed' ? <span>{words.t('page:error.texts')}</span> : null}
      </p>
    </div>
  );
}
