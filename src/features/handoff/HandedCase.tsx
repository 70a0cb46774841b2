import { summariseVerdict } from '../../core/cases/summarise-verdict';
import { beijingMoment, dayOf } from '../../core/model/beijing-time';
import type { CaseRecord, KeptAnswer } from '../../core/model/case-record';
import { useWords } from '../../platform/i18n/words-context';
import { answerText, questionName } from '../../platform/session/answer-text';
import { hasVerdictChanged } from '../../platform/session/has-verdict-changed';
import { isTickList, questionOf } from '../../platform/session/question-of';
import type { SessionState } from '../../platform/session/session-state';
import { stepTitle } from '../../platform/session/step-title';
import { causeName, placeName, verdictSummary } from './verdict-summary';

/** All that is in a case as it is handed over, in words: the same before it is sent and where it is opened. */
export function HandedCase({ record, state }: { readonly record: CaseRecord; readonly state: SessionState }) {
  const words = useWords();
  const { verdict } = state;
  const before = record.verdict;
  const isOther = before && verdict && hasVerdictChanged(before, summariseVerdict(verdict));
  const moment = (at: number): string => words.moment(beijingMoment(at));
  const facts = { id: record.id, created: moment(record.createdAt), changed: moment(record.changedAt) };
  const takenBack = record.withdrawn.map(({ fact }) => questionName(words, fact)).join(' · ');
  return (
    <div className="handoff-case">
      {verdict ? (
        <dl className="handoff-pairs">
          {verdictSummary(words, verdict).map(({ name, text }) => (
            <div key={name}>
              <dt className="quiet">{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{words.t('handoff:case.unfinished')}</p>
      )}
      {before && (isOther || !verdict) ? (
        <p className="small quiet">
          {words.t('handoff:case.then', {
            time: words.moment(before.judgedAt),
            place: placeName(words, before.place),
            cause: causeName(words, before.cause),
          })}
        </p>
      ) : null}
      <Answers record={record} state={state} />
      {takenBack ? <p className="small quiet">{words.t('handoff:case.withdrawn', { list: takenBack })}</p> : null}
      <StepsDone ids={record.stepsDone} />
      {record.notes ? (
        <div>
          <p className="field-label">{words.t('handoff:case.notes')}</p>
          <p className="own-lines">{record.notes}</p>
        </div>
      ) : null}
      <p className="small quiet">{words.t('handoff:case.facts', facts)}</p>
    </div>
  );
}

function Answers({ record, state }: { readonly record: CaseRecord; readonly state: SessionState }) {
  const words = useWords();
  const today = dayOf(state.world.now);
  const active = new Set(state.replay.active.map(({ fact }) => fact));
  const all = [...record.answers, ...record.setAside];
  const answers = all.filter((answer) => !isAsUsual(answer));
  const text = (answer: KeptAnswer): string => {
    const said = answerText(words, answer, today);
    return active.has(answer.fact) ? said : words.t('handoff:case.unused', { answer: said });
  };
  return (
    <div>
      <p className="field-label">{words.t('handoff:case.answers')}</p>
      {all.length === 0 ? <p className="small quiet">{words.t('handoff:case.noAnswers')}</p> : null}
      <dl className="handoff-pairs small">
        {answers.map((answer) => (
          <div key={answer.fact}>
            <dt className="quiet">{questionName(words, answer.fact)}</dt>
            <dd>
              {text(answer)}
              {answer.reason ? <p className="quiet">{words.t('handoff:case.said', { words: answer.reason })}</p> : null}
            </dd>
          </div>
        ))}
        {answers.length < all.length ? (
          <div>
            <dt className="quiet">{words.t('page:question.tickShort')}</dt>
            <dd>{words.t('handoff:case.usual')}</dd>
          </div>
        ) : null}
      </dl>
    </div>
  );
}

/** On a page of ticks what was left unticked is one row, as everywhere. */
function isAsUsual({ fact, value, provenance }: KeptAnswer): boolean {
  const question = questionOf(fact)?.question;
  return provenance === 'asked' && question !== undefined && isTickList(question.screen) && value === question.normal;
}

function StepsDone({ ids }: { readonly ids: readonly string[] }) {
  const words = useWords();
  const titles = ids.flatMap((id) => stepTitle(words, id) ?? []);
  if (titles.length === 0) return null;
  return (
    <div>
      <p className="field-label">{words.t('handoff:case.steps')}</p>
      <ul className="bullets small">
        {titles.map((title) => (
          <li key={title}>{title}</li>
        ))}
      </ul>
    </div>
  );
}
