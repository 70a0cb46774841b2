import type { CaseRecord } from '../core/model/case-record';
import { useWords } from '../platform/i18n/words-context';
import { Notice } from '../ui/Notice';
import { saveCase } from './save-case';

/** Stands where a part could not be shown: the case is safe, and what can be done. */
export function PartFailed({ record, onRetry }: { readonly record: CaseRecord; onRetry(): void }) {
  const words = useWords();
  return (
    <Notice tone="amber" title={words.t('page:error.title')} live>
      <p>{words.t('page:error.text')}</p>
      <div className="row">
        <button type="button" onClick={onRetry}>
          {words.t('page:error.retry')}
        </button>
        <button type="button" onClick={() => saveCase(record)}>
          {words.t('page:saved.file')}
        </button>
      </div>
    </Notice>
  );
}
