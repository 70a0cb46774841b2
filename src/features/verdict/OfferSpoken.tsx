import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../platform/i18n/words-context';
import { RetryNotice } from '../../ui/RetryNotice';
import type { InChineseProps } from './InChinese';

interface OfferSpokenProps extends Omit<InChineseProps, 'chinese'> {
  /** The one that is spoken here. */
  readonly language: string;
}

/** Offers what there is to say in Chinese; the words come with a tap. */
export function OfferSpoken({ language, ...props }: OfferSpokenProps) {
  const words = useWords();
  const [step, setStep] = useState<'offered' | 'loading' | 'failed'>('offered');
  const [said, setSaid] = useState<ReactNode>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The button that was pressed is gone; what it brought stands in its place.
    if (said) box.current?.querySelector<HTMLElement>('[lang]')?.focus();
  }, [said]);
  const ask = async (): Promise<void> => {
    setStep('loading');
    try {
      const [{ InChinese }, chinese] = await Promise.all([import('./InChinese'), words.inOther(language)]);
      setSaid(<InChinese {...props} chinese={chinese} />);
    } catch {
      setStep('failed');
    }
  };
  if (step === 'failed') {
    return <RetryNotice text={words.t('page:error.texts')} retry={words.t('page:error.retry')} onRetry={ask} />;
  }
  return (
    <div className="say-more" ref={box}>
      {said ?? (
        <button type="button" onClick={ask}>
          {words.t(step === 'loading' ? 'page:loading' : 'verdict:steps.showChinese')}
        </button>
      )}
    </div>
  );
}
