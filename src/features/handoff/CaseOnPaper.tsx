import { useWords } from '../../platform/i18n/words-context';
import type { SessionState } from '../../platform/session/session-state';
import { caseLink } from './case-link';
import { QrCode } from './QrCode';
import { ShortCode } from './ShortCode';
import '../../ui/handoff.css';

interface CaseOnPaperProps {
  readonly state: SessionState;
  /** The page's own address, without its fragment. */
  readonly address: string;
}

/** What a printed sheet hands the case over with: a code to scan, and one to read out. */
export function CaseOnPaper({ state, address }: CaseOnPaperProps) {
  const words = useWords();
  return (
    <section className="case-on-paper" aria-label={words.t('handoff:give.qr')}>
      <QrCode link={caseLink(address, state.record)} />
      <p className="small quiet">{words.t('handoff:give.anyone')}</p>
      <ShortCode state={state} />
    </section>
  );
}
