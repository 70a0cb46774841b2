import { encodeShortCode } from '../../core/handoff/encode-short-code';
import { useWords } from '../../platform/i18n/words-context';
import type { SessionState } from '../../platform/session/session-state';

/** The code that is read out on the phone; none before there is an outcome. */
export function ShortCode({ state: { record, verdict } }: { readonly state: SessionState }) {
  const words = useWords();
  const code = record.verdict && verdict ? encodeShortCode(record.verdict, record.graphVersion) : undefined;
  if (!code) return null;
  return (
    <div>
      <p className="field-label">{words.t('handoff:give.code')}</p>
      <p className="short-code">{code}</p>
      <p className="small quiet">{words.t('handoff:give.codeHelp')}</p>
    </div>
  );
}
