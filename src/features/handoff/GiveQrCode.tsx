import { type ComponentType, useState } from 'react';
import { useWords } from '../../platform/i18n/words-context';
import { ErrorBoundary } from '../../ui/ErrorBoundary';
import { Notice } from '../../ui/Notice';

interface GiveQrCodeProps {
  readonly link: string;
  onShown(): void;
}

/** The QR code, whose code comes when it is asked for. */
export function GiveQrCode({ link, onShown }: GiveQrCodeProps) {
  const words = useWords();
  const [Code, setCode] = useState<ComponentType<{ readonly link: string }>>();
  const [failed, setFailed] = useState(false);
  const load = async (): Promise<void> => {
    try {
      const { QrCode } = await import('./QrCode');
      setCode(() => QrCode);
      setFailed(false);
      onShown();
    } catch {
      // Most likely for lack of a network; the link stands above.
      setFailed(true);
    }
  };
  return (
    <details
      onToggle={(event) => {
        if (event.currentTarget.open && !Code) void load();
      }}
    >
      <summary>{words.t('handoff:give.qr')}</summary>
      <ErrorBoundary>{Code ? <Code link={link} /> : null}</ErrorBoundary>
      {failed ? <Notice tone="amber">{words.t('handoff:give.qrFailed')}</Notice> : null}
    </details>
  );
}
