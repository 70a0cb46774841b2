import { useState } from 'react';
import { UNSURE } from '../../core/model/answer';
import { useWords } from '../../platform/i18n/words-context';
import { questionOf } from '../../platform/session/question-of';
import { Option } from '../../ui/Option';
import { FieldError } from './FieldError';
import type { FormProps } from './form-props';
import { NextButton } from './NextButton';
import { QuestionHeading } from './QuestionHeading';

/** One fact, one answer: a tap goes on at once; with the keyboard one looks around and goes on with the button. */
export function ChoiceQuestion({ asking, onAnswer }: FormProps) {
  const words = useWords();
  const [fact = ''] = asking.facts;
  const entry = questionOf(fact);
  const [chosen, setChosen] = useState(asking.earlier.find((answer) => answer.fact === fact)?.value);
  const [missing, setMissing] = useState(false);
  if (!entry) return null;
  const key = `${entry.topic}:questions.${fact}`;
  const answer = (value: string): void => onAnswer([{ fact, value, provenance: 'asked' }]);
  return (
    <form
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) answer(chosen);
        else setMissing(true);
      }}
    >
      <fieldset>
        <QuestionHeading title={words.t(`${key}.title`)} help={words.optional(`${key}.help`)} />
        <div className="options">
          {[...entry.question.values, UNSURE].map((value) => (
            <Option
              key={value}
              kind="radio"
              name={fact}
              value={value}
              label={value === UNSURE ? words.t('page:question.unsure') : words.t(`${key}.values.${value}`)}
              hint={value === UNSURE ? undefined : words.optional(`${key}.hints.${value}`)}
              checked={chosen === value}
              onChange={() => setChosen(value)}
              onPoint={() => answer(value)}
            />
          ))}
        </div>
        {missing && !chosen ? <FieldError>{words.t('page:question.chooseFirst')}</FieldError> : null}
      </fieldset>
      <NextButton changing={asking.changing} />
    </form>
  );
}
