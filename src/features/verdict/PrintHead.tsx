import { useWords } from '../../platform/i18n/words-context';
import type { VerdictProps } from './verdict-props';

/** Stands on paper only: when this was made, and under which number. */
export function PrintHead({ state, verdict }: VerdictProps) {
  const words = useWords();
  return (
    <>
      <p>{words.t('verdict:print.made', { time: words.moment(verdict.judgedAt) })}</p>
      <p>{words.t('verdict:print.case', { id: state.record.id })}</p>
    </>
  );
}
