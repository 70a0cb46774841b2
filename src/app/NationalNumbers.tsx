import { useTopic } from '../platform/i18n/use-topic';
import { useWords } from '../platform/i18n/words-context';

/** National short numbers (`domain.md` section 7); nothing longer is ever printed that the operator has not verified. */
const NUMBERS = ['110', '96110', '95516', '12363', '12378', '12315'];

export function NationalNumbers() {
  const words = useWords();
  const texts = useTopic('numbers');
  if (texts !== 'ready') return <p>{words.t(texts === 'failed' ? 'page:error.texts' : 'page:loading')}</p>;
  return (
    <dl className="plain-list">
      {NUMBERS.map((number) => (
        <div key={number}>
          <dt>
            <strong>{number}</strong> <span>{words.t(`numbers:${number}.name`)}</span>
          </dt>
          <dd className="quiet">{words.t(`numbers:${number}.for`)}</dd>
        </div>
      ))}
    </dl>
  );
}
