import { useWords } from '../../platform/i18n/words-context';
import { WhereBroken } from '../../ui/ErrorBoundary';
import { extraPart } from '../../ui/extra-part';
import type { AnnouncedProps } from './Announced';

/** Comes only where there is something to show. Where its file cannot be had, the page does without it. */
const Announced = extraPart(async () => (await import('./Announced')).Announced);

export function LazyAnnounced(props: AnnouncedProps) {
  const words = useWords();
  if (props.items.length === 0) return null;
  const announced = <Announced {...props} />;
  if (props.as === 'news') return announced;
  // Beside a choice, or behind an answer, there is room for a few words and none for a button.
  return <WhereBroken value={() => <span>{words.t('page:error.title')}</span>}>{announced}</WhereBroken>;
}
