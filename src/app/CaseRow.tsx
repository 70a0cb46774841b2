import { UNSURE } from '../core/model/answer';
import { beijingMoment, dayOf } from '../core/model/beijing-time';
import type { BusinessMoment } from '../core/model/business-moment';
import { useWords } from '../platform/i18n/words-context';
import { answerText } from '../platform/session/answer-text';
import { questionOf, topicOfCause } from '../platform/session/question-of';
import type { ListedCase } from '../platform/storage/store';

interface CaseRowProps {
  readonly entry: ListedCase;
  readonly current: boolean;
  readonly now: BusinessMoment;
  onOpen(): void;
  onRemove(): void;
  onSaveNewer(): void;
}

/** One kept case: what it came to, when it was last changed. */
export function CaseRow({ entry, current, now, onOpen, onRemove, onSaveNewer }: CaseRowProps) {
  const words = useWords();
  if (entry.kind === 'newer') {
    return (
      <li className="card case-row">
        <p>{words.t('cases:newer')}</p>
        <div className="row">
          <button type="button" onClick={onSaveNewer}>
            {words.t('page:saved.file')}
          </button>
        </div>
      </li>
    );
  }
  const { verdict, answers } = entry;
  const name = verdict
    ? (words.optional(`${topicOfCause(verdict.cause)}:causes.${verdict.cause}.name`) ?? words.t('cases:older'))
    : words.t('cases:unfinished');
  const told = answers.filter(({ fact, value }) => value !== UNSURE && value !== questionOf(fact)?.question.normal);
  const first = told.slice(0, 4).map((answer) => answerText(words, answer, dayOf(now)));
  return (
    <li className="card case-row">
      <h2 className="list-title">{name}</h2>
      <p className="small quiet">{first.join(' · ')}</p>
      <p className="small quiet">
        {words.t('cases:changed', { time: words.moment(beijingMoment(entry.changedAt)) })}
        {entry.status === 'closed' ? ` · ${words.t('cases:closed')}` : ''}
        {entry.received ? ` · ${words.t('cases:received')}` : ''}
        {current ? ` · ${words.t('cases:current')}` : ''}
      </p>
      <div className="row">
        <button type="button" aria-label={words.t('cases:openOf', { name })} onClick={onOpen}>
          {words.t('cases:open')}
        </button>
        <button type="button" className="plain" aria-label={words.t('cases:deleteOf', { name })} onClick={onRemove}>
          {words.t('cases:delete')}
        </button>
      </div>
    </li>
  );
}
