import type { Turn } from '../../core/cases/replay';
import { UNSURE } from '../../core/model/answer';
import { dayOf } from '../../core/model/beijing-time';
import { useWords } from '../../platform/i18n/words-context';
import { answerText, questionName } from '../../platform/session/answer-text';
import { factsOn, isTickList, questionOf } from '../../platform/session/question-of';
import type { SessionState } from '../../platform/session/session-state';

interface AnsweredRowsProps {
  readonly state: SessionState;
  onChange(screen: string): void;
}

/** What has been answered, each page a row that can be changed. */
export function AnsweredRows({ state, onChange }: AnsweredRowsProps) {
  const words = useWords();
  const { turns } = state.replay;
  if (turns.length === 0) return null;
  return (
    <section aria-label={words.t('page:answered.title')}>
      <dl className="answered">
        {turns.map((turn) => (
          <AnsweredRow key={`${turn.screen} ${turn.answers[0]?.fact}`} turn={turn} state={state} onChange={onChange} />
        ))}
      </dl>
    </section>
  );
}

function AnsweredRow({ turn, state, onChange }: AnsweredRowsProps & { readonly turn: Turn }) {
  const words = useWords();
  const name = isTickList(turn.screen)
    ? words.t('page:question.tickShort')
    : questionName(words, turn.answers[0]?.fact ?? '');
  const present = state.asking?.changing && state.asking.screen === turn.screen;
  return (
    <div className={present ? 'answered-row answered-present' : 'answered-row'}>
      <dt className="small quiet">{name}</dt>
      <dd>{summary(words, turn, state)}</dd>
      <dd className="answered-change">
        <button
          type="button"
          className="plain"
          aria-label={words.t('page:answered.changeOf', { question: name })}
          onClick={() => onChange(turn.screen)}
        >
          {words.t('page:answered.change')}
        </button>
      </dd>
    </div>
  );
}

/** A page of ticks shows only what is out of the ordinary. */
function summary(words: ReturnType<typeof useWords>, turn: Turn, state: SessionState): string {
  const today = dayOf(state.world.now);
  if (!isTickList(turn.screen)) return turn.answers.map((answer) => answerText(words, answer, today)).join(' · ');
  // What was told of the page's facts without being asked stands here as well: it is not "none".
  const facts = factsOn(turn.screen);
  const ticked = state.replay.active
    .filter(({ fact }) => facts.includes(fact))
    .filter(({ fact, value }) => value !== UNSURE && value !== questionOf(fact)?.question.normal);
  const unsure = turn.answers.some(({ value }) => value === UNSURE);
  const parts = [
    ...ticked.map((answer) => answerText(words, answer, today)),
    ...(unsure ? [words.t('page:question.tickUnsure')] : []),
  ];
  return parts.length > 0 ? parts.join(' · ') : words.t('page:question.none');
}
