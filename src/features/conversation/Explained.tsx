import { dayOf } from '../../core/model/beijing-time';
import { useTopic } from '../../platform/i18n/use-topic';
import { useWords, type Words } from '../../platform/i18n/words-context';
import { type AskedDate, askedDate } from '../../platform/session/asked-date';
import type { AskedQuestion } from '../../platform/session/said-turn';
import type { SessionState } from '../../platform/session/session-state';
import { Mixed } from '../../ui/Mixed';

/** An answer to what the merchant wanted to know: never a fact of the case. */
export function Explained({ question, state }: { readonly question: AskedQuestion; readonly state: SessionState }) {
  const words = useWords();
  if (question.kind === 'code') return <ExplainedCode code={question.code} />;
  if (question.kind === 'glossary') return <ExplainedTerm term={question.words} />;
  const asked = askedDate(question, state.world);
  return (
    <p>
      <span>
        {words.t('talk:term.text', {
          term: words.t(`trade:terms.${asked.term}`),
          meaning: words.t(`talk:term.${asked.term}`),
        })}
      </span>{' '}
      <span>{workedText(words, asked, state)}</span>
    </p>
  );
}

function workedText(words: Words, { window, sale }: AskedDate, state: SessionState): string {
  const today = dayOf(state.world.now);
  const day = (date: typeof window.likely): string => words.day(date, today);
  const when = sale ? day(sale) : words.t('talk:now');
  return window.earliest === window.lateAfter
    ? words.t('talk:worked', { sale: when, due: day(window.likely) })
    : words.t('talk:workedBetween', { sale: when, from: day(window.earliest), due: day(window.lateAfter) });
}

function ExplainedCode({ code }: { readonly code: string }) {
  const words = useWords();
  const table = useTopic('response-codes');
  const meaning = words.optional(`response-codes:${code}.meaning`);
  const next = words.optional(`response-codes:${code}.next`);
  if (table === 'loading') return <p className="quiet">{words.t('page:code.loading')}</p>;
  const text = meaning && next ? words.t('talk:code', { code, meaning, next }) : words.t('talk:codeUnknown', { code });
  return (
    <p>
      <Mixed text={text} language={words.language} />
    </p>
  );
}

function ExplainedTerm({ term }: { readonly term: string }) {
  const words = useWords();
  const glossary = useTopic('glossary');
  const meaning = words.optional(`glossary:${term.normalize('NFKC').toLowerCase()}`);
  if (glossary === 'loading') return <p className="quiet">{words.t('page:loading')}</p>;
  if (glossary === 'failed') return <p>{words.t('page:error.texts')}</p>;
  return (
    <p>
      <Mixed
        text={meaning ? words.t('talk:term.text', { term, meaning }) : words.t('talk:termUnknown', { term })}
        language={words.language}
      />
    </p>
  );
}
