import { dayOf } from '../../core/model/beijing-time';
import type { Reason } from '../../core/model/verdict';
import { useWords } from '../../platform/i18n/words-context';
import { answerText, factText, questionName } from '../../platform/session/answer-text';
import { topicOfCause } from '../../platform/session/question-of';
import type { VerdictProps } from './verdict-props';

/** So many of what is listed are read; who wants the others asks for them. */
const MOST = 4;

/** Why this verdict: what was said, what holds besides, what is open, what is out, and what would have changed it. */
export function WhyCard({ verdict }: VerdictProps) {
  const words = useWords();
  const today = dayOf(verdict.judgedAt);
  const cause = (id: string): string => words.t(`${topicOfCause(id)}:causes.${id}.name`);
  const fact = (reason: Reason): string => factText(words, reason, today);
  const joined = (reasons: readonly Reason[]): string => reasons.map(fact).join(words.t('verdict:why.and'));
  return (
    <section className="card stack why" aria-labelledby="why-title">
      <h2 id="why-title" className="card-title">
        {words.t('verdict:why.title')}
      </h2>
      <List title={words.t('verdict:why.led')} items={verdict.why.map((reason) => told(words, fact(reason), reason))} />
      <List title={words.t('verdict:why.also')} items={verdict.also.map(cause)} />
      {verdict.possible.length > 0 ? (
        <div>
          <List
            title={`${words.t('verdict:why.possible')} (${verdict.possible.length})`}
            items={verdict.possible.map(cause)}
            most={MOST}
          />
          <p className="small quiet">{words.t('verdict:why.possibleHelp')}</p>
        </div>
      ) : null}
      {verdict.wouldChange.length > 0 ? (
        <details>
          <summary>{words.t('verdict:why.change')}</summary>
          <List
            most={MOST}
            items={verdict.wouldChange.map((turn) =>
              words.t('verdict:why.turn', {
                question: questionName(words, turn.fact),
                answer: answerText(words, turn, today),
                cause: cause(turn.cause),
              }),
            )}
          />
        </details>
      ) : null}
      {verdict.ruledOut.length > 0 ? (
        <details>
          <summary>{words.t('verdict:why.ruledOut', { n: verdict.ruledOut.length })}</summary>
          <List
            items={verdict.ruledOut.map((out) =>
              out.by.length > 0
                ? words.t('verdict:why.out', { cause: cause(out.cause), facts: joined(out.by) })
                : cause(out.cause),
            )}
          />
        </details>
      ) : null}
    </section>
  );
}

/** What was not simply answered says where it came from. */
function told(words: ReturnType<typeof useWords>, text: string, reason: Reason): string {
  if (reason.provenance === 'asked') return text;
  return words.t('verdict:why.from', { fact: text, how: words.t(`trade:provenance.${reason.provenance}`) });
}

interface ListProps {
  readonly title?: string;
  readonly items: readonly string[];
  /** The others are a tap away. */
  readonly most?: number;
}

function List({ title, items, most = items.length }: ListProps) {
  const words = useWords();
  if (items.length === 0) return null;
  return (
    <div>
      {title ? <h3 className="list-title">{title}</h3> : null}
      <ul className="bullets">
        {items.slice(0, most).map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {items.length > most ? (
        <details>
          <summary>{words.t('verdict:why.more', { n: items.length - most })}</summary>
          <List items={items.slice(most)} />
        </details>
      ) : null}
    </div>
  );
}
