import { useWords } from '../../platform/i18n/words-context';
import type { OpenedHandoff } from '../../platform/session/open-handoff';
import { Notice } from '../../ui/Notice';

interface UnreadableProps {
  readonly opened: Extract<OpenedHandoff, { kind: 'unreadable' }>;
  onFile(name: string, type: string, text: string): void;
}

/** Why something cannot be opened, and what to do; what a newer version wrote can be kept. */
export function Unreadable({ opened, onFile }: UnreadableProps) {
  const words = useWords();
  const { why, raw } = opened;
  return (
    <Notice tone="amber" title={words.t('handoff:why.title')} live>
      <p>{words.t(`handoff:why.${why}`)}</p>
      {raw === undefined ? null : (
        <button type="button" onClick={() => onFile('daonale-newer.txt', 'text/plain', raw)}>
          {words.t('handoff:why.saveRaw')}
        </button>
      )}
    </Notice>
  );
}
