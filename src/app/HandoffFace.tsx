import { useWords } from '../platform/i18n/words-context';
import type { HandoffViewProps } from './HandoffView';
import { LateFace } from './LateFace';
import { latePart } from './late-part';

const handoffView = latePart(async () => (await import('./HandoffView')).HandoffView);

/** The face at `#/case`, which opens a hand-off. */
export function HandoffFace(props: HandoffViewProps) {
  const words = useWords();
  return (
    <LateFace
      late={handoffView}
      waiting={<p className="card quiet">{words.t('page:loading')}</p>}
      show={(HandoffView) => <HandoffView {...props} />}
    />
  );
}
