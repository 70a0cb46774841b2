import { beijingMoment, dayOf } from '../core/model/beijing-time';
import type { BusinessMoment } from '../core/model/business-moment';
import { useWords } from '../platform/i18n/words-context';
import { answerText } from '../platform/session/answer-text';
import { topicOfCause } from '../platform/session/question-of';
import type { ListedCase } from '../platform/storage/store';

interface CaseRowProps {
  readonly entry: ListedCase;
  readonly current: boolean;
  readonly now: BusinessMoment;
  onOpen(): void;
  onRemove(): void;
}

/** One kept case: what it came to, when it was last changed. */
export function CaseRow({ entry, current, now, onOpen, onRemove }: CaseRowProps) {
  const words = useWords();
  if (entry.kind === 'newer') return <li className="card quiet">{words.t('page:saved.why.newer')}</li>;
  const { verdict, answers } = entry;
  const name = verdict
    ? words.t(`${topicOfCause(verdict.cause)}:causes.${verdict.cause}.name`)
    : words.t('page:cases.unfinished');
  const first = answers.slice(0, 3).map((answer) => answerText(words, answer, dayOf(now)));
  return (
    <li className="card case-row">
      <h2 className="list-title">{name}</h2>
      <p className="small quiet">{first.join(' · ')}</p>
      <p className="small quiet">
        {words.t('page:cases.changed', { time: words.moment(beijingMoment(entry.changedAt)) })}
        {entry.status === 'closed' ? ` · ${words.t('page:cases.closed')}` : ''}
        {current ? ` · ${words.t('page:cases.current')}` : ''}
      </p>
      <div className="row">
        <button type="button" aria-label={words.t('page:cases.openOf', { name })} onClick={onOpen}>
          {words.t('page:cases.open')}
        </button>
        <button
          type="button"
          className="plain"
          aria-label={words.t('page:cases.deleteOf', { name })}
          onClick={onRemove}
        >
          {words.t('page:cases.delete')}
        </button>
      </div>
    </li>
  );
}
