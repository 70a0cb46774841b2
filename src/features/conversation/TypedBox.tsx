import { useTopic } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import { Notice } from '../../ui/Notice';
import { Composer } from './Composer';
import '../../ui/talk.css';

interface TypedBoxProps {
  readonly busy: boolean;
  readonly failed: boolean;
  /** Shown until something has been said or answered. */
  readonly showExamples: boolean;
  onSend(text: string): Promise<boolean>;
}

const EXAMPLES = ['one', 'two', 'three'] as const;

/** The box for one's own words, with sentences to tap for those who do not know what it is for. */
export function TypedBox({ busy, failed, showExamples, onSend }: TypedBoxProps) {
  const words = useWords();
  const texts = useTopic('talk');
  if (texts !== 'ready') return null;
  return (
    <section className="typed-talk" aria-label={words.t('talk:label')}>
      {failed ? (
        <Notice tone="amber" live>
          <p>{words.t('talk:failed')}</p>
        </Notice>
      ) : null}
      {showExamples ? (
        <div className="examples">
          <p className="small quiet">{words.t('talk:examples.title')}</p>
          <ul className="chips">
            {EXAMPLES.map((example) => (
              <li key={example}>
                <button
                  type="button"
                  className="example"
                  onClick={() => void onSend(words.t(`talk:examples.${example}`))}
                >
                  {words.t(`talk:examples.${example}`)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Composer busy={busy} onSend={onSend} />
    </section>
  );
}
