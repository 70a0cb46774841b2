import { useState } from 'react';
import { UNSURE } from '../../core/model/answer';
import { useTopic } from '../../platform/i18n/use-topic';
import { useWords } from '../../platform/i18n/words-context';
import { findCodes } from '../../platform/session/find-codes';
import { questionOf } from '../../platform/session/question-of';
import { Option } from '../../ui/Option';
import { FieldError } from './FieldError';
import type { FormProps } from './form-props';
import { NextButton } from './NextButton';
import { QuestionHeading } from './QuestionHeading';
import { useDraft } from './use-draft';

/** The response code: typed as printed, or looked for by the words of the message. */
export function CodeQuestion({ asking, onAnswer, onDraft }: FormProps) {
  const words = useWords();
  const table = useTopic('response-codes');
  const [fact = ''] = asking.facts;
  const topic = questionOf(fact)?.topic ?? '';
  const earlier = asking.earlier.find((answer) => answer.fact === fact)?.value;
  const [text, setText] = useState(asking.draft ?? (earlier && earlier !== UNSURE ? earlier : ''));
  // What one looks at with the arrow keys must not change what was found.
  const [chosen, setChosen] = useState(earlier === UNSURE ? UNSURE : undefined);
  const [unknown, setUnknown] = useState<string>();
  useDraft(text, onDraft);
  const found = findCodes(words, text);
  const answer = (value: string): void => onAnswer([{ fact, value, provenance: 'asked' }]);
  const exact = found.find(({ code }) => code === text.normalize('NFKC').trim().toUpperCase())?.code;
  const submit = (): void => {
    const meant = chosen ?? exact ?? (found.length === 1 ? found[0]?.code : undefined);
    if (meant) answer(meant);
    else setUnknown(text.trim());
  };
  const choose = (value: string): void => {
    setChosen(value);
    setUnknown(undefined);
  };
  return (
    <form
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <fieldset>
        <QuestionHeading
          title={words.t(`${topic}:questions.${fact}.title`)}
          help={words.optional(`${topic}:questions.${fact}.help`)}
        />
        <div className="field">
          <label htmlFor="response-code">{words.t('page:code.label')}</label>
          <input
            id="response-code"
            type="text"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
            placeholder={words.t('page:code.example')}
            value={text}
            aria-invalid={unknown !== undefined}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setChosen(undefined);
              setUnknown(undefined);
            }}
          />
        </div>
        <p className="small quiet" role="status">
          {table === 'loading' ? <span>{words.t('page:code.loading')}</span> : null}
          {table === 'failed' ? <span>{words.t('page:code.failed')}</span> : null}
          {table === 'ready' && text.trim() ? <span>{countText(words, found.length)}</span> : null}
        </p>
        <div className="options">
          {found.slice(0, 8).map(({ code, debit }) => (
            <Option
              key={code}
              kind="radio"
              name={fact}
              value={code}
              label={
                <>
                  <span className="code">{code}</span> <span>{words.optional(`response-codes:${code}.meaning`)}</span>
                </>
              }
              hint={words.t(`page:code.debited.${debit}`)}
              checked={(chosen ?? exact) === code}
              onChange={() => choose(code)}
              onPoint={() => answer(code)}
            />
          ))}
          <Option
            kind="radio"
            name={fact}
            value={UNSURE}
            label={words.t('page:question.unsure')}
            checked={chosen === UNSURE}
            onChange={() => choose(UNSURE)}
            onPoint={() => answer(UNSURE)}
          />
        </div>
        {unknown === undefined ? null : (
          <FieldError key={unknown}>
            {unknown ? words.t('page:code.unknown', { code: unknown }) : words.t('page:question.chooseFirst')}
          </FieldError>
        )}
      </fieldset>
      <NextButton changing={asking.changing} />
    </form>
  );
}

function countText(words: ReturnType<typeof useWords>, count: number): string {
  if (count === 0) return words.t('page:code.noResults');
  return count === 1 ? words.t('page:code.resultOne') : words.t('page:code.results', { n: count });
}
