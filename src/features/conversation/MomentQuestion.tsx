import { useState } from 'react';
import { UNSURE } from '../../core/model/answer';
import { dayOf } from '../../core/model/beijing-time';
import { OLDEST_SALE_DAYS } from '../../core/model/sale-fault';
import { useWords } from '../../platform/i18n/words-context';
import { cutOffWords } from '../../platform/session/cut-off-words';
import { questionOf } from '../../platform/session/question-of';
import { Option } from '../../ui/Option';
import { FieldError } from './FieldError';
import type { FormProps } from './form-props';
import { NextButton } from './NextButton';
import { QuestionHeading } from './QuestionHeading';
import { type Clock, clockOf, daysBefore, hourAfter, type MomentFault, readMoment } from './sale-moment-input';
import { useDraft } from './use-draft';

const PICK = 'pick';
const CLOCKS: readonly Clock[] = ['before', 'after', 'exact'];

/** When the sale was made: a day by quick choices or a date field, and which side of the cut-off, or the minute. */
export function MomentQuestion({ asking, world, onAnswer, onDraft }: FormProps) {
  const words = useWords();
  const [fact = ''] = asking.facts;
  const topic = questionOf(fact)?.topic ?? '';
  const today = dayOf(world.now);
  const cutOff = world.profile.cutOff.card.value;
  const quick = [today, daysBefore(today, 1), daysBefore(today, 2)];
  const earlier = asking.earlier.find((answer) => answer.fact === fact)?.value ?? '';
  const earlierDay = earlier === UNSURE ? UNSURE : earlier.slice(0, 10);
  const isQuick = earlierDay === '' || earlierDay === UNSURE || quick.some((known) => known === earlierDay);
  const [drafted, draftedDay, draftedClock, draftedTime] = asking.draft?.split(' ') ?? [];
  const [day, setDay] = useState(draftedDay ?? earlierDay);
  const [choice, setChoice] = useState(drafted ?? (isQuick ? earlierDay : PICK));
  const [clock, setClock] = useState<Clock>(CLOCKS.find((one) => one === draftedClock) ?? clockOf(earlier, cutOff));
  const [time, setTime] = useState(draftedTime ?? (earlier.length > 13 ? earlier.slice(11) : ''));
  useDraft([choice, day, clock, time].join(' '), onDraft);
  const [fault, setFault] = useState<MomentFault>();

  const submit = (): void => {
    const read =
      choice === UNSURE
        ? { moment: UNSURE }
        : readMoment({ day: choice === PICK ? day : choice, clock, time }, world.now, cutOff);
    if ('fault' in read) setFault(read.fault);
    else onAnswer([{ fact, value: read.moment, provenance: 'asked' }]);
  };
  const quickNames = ['page:moment.today', 'page:moment.yesterday', 'page:moment.dayBefore'];
  return (
    <form
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setFault(undefined);
        submit();
      }}
    >
      <fieldset>
        <QuestionHeading
          title={words.t(`${topic}:questions.${fact}.title`)}
          help={words.t(`${topic}:questions.${fact}.help`, cutOffWords(world.profile))}
        />
        <div className="options compact">
          {quick.map((date, index) => (
            <Option
              key={date}
              kind="radio"
              name={fact}
              value={date}
              label={words.t(quickNames[index] ?? '')}
              hint={words.day(date, today)}
              checked={choice === date}
              onChange={() => setChoice(date)}
            />
          ))}
          <Option
            kind="radio"
            name={fact}
            value={PICK}
            label={words.t('page:moment.pick')}
            checked={choice === PICK}
            onChange={() => setChoice(PICK)}
          />
          <Option
            kind="radio"
            name={fact}
            value={UNSURE}
            label={words.t('page:question.unsure')}
            checked={choice === UNSURE}
            onChange={() => setChoice(UNSURE)}
            onPoint={() => onAnswer([{ fact, value: UNSURE, provenance: 'asked' }])}
          />
        </div>
        {choice === PICK ? (
          <div className="field">
            <label htmlFor="sale-date">{words.t('page:moment.date')}</label>
            <input
              id="sale-date"
              type="date"
              max={today}
              min={daysBefore(today, OLDEST_SALE_DAYS)}
              value={day === UNSURE ? '' : day}
              aria-invalid={fault === 'empty' || fault === 'future' || fault === 'tooOld'}
              onChange={(event) => setDay(event.currentTarget.value)}
            />
          </div>
        ) : null}
      </fieldset>
      {choice && choice !== UNSURE ? (
        <ClockChoice clock={clock} time={time} cutOff={cutOff} onClock={setClock} onTime={setTime} fault={fault} />
      ) : null}
      {fault ? (
        <FieldError key={fault}>{words.t(`page:moment.${fault}`, { days: OLDEST_SALE_DAYS, time: cutOff })}</FieldError>
      ) : null}
      <NextButton changing={asking.changing} />
    </form>
  );
}

interface ClockChoiceProps {
  readonly clock: Clock;
  readonly time: string;
  readonly cutOff: string;
  readonly fault: MomentFault | undefined;
  onClock(clock: Clock): void;
  onTime(time: string): void;
}

function ClockChoice({ clock, time, cutOff, fault, onClock, onTime }: ClockChoiceProps) {
  const words = useWords();
  const after = hourAfter(cutOff);
  return (
    <fieldset className="options-group">
      <legend>{words.t('page:moment.time')}</legend>
      <div className="options compact">
        {CLOCKS.filter((value) => value !== 'after' || after).map((value) => (
          <Option
            key={value}
            kind="radio"
            name="clock"
            value={value}
            label={words.t(`page:moment.${value}`, { time: value === 'after' ? `${after}:00` : cutOff })}
            checked={clock === value}
            onChange={() => onClock(value)}
          />
        ))}
      </div>
      {clock === 'exact' ? (
        <div className="field">
          <label htmlFor="sale-time">{words.t('page:moment.clock')}</label>
          <input
            id="sale-time"
            type="time"
            value={time}
            aria-invalid={fault === 'noTime'}
            onChange={(event) => onTime(event.currentTarget.value)}
          />
        </div>
      ) : null}
    </fieldset>
  );
}
