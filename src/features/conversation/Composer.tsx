import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { WORDS_LIMIT } from '../../core/model/words-limit';
import { useWords } from '../../platform/i18n/words-context';

interface ComposerProps {
  readonly busy: boolean;
  /** Resolves to false where the words could not be taken; they then stay in the box. */
  onSend(text: string): Promise<boolean>;
}

/** From here on the box counts what is left. */
const NEAR_LIMIT = 200;
/** So many times the limit is no sentence to be shortened; laying it out would hold a phone up for seconds. */
const REFUSED = 5;

/** The box for the merchant's own words: Enter sends, Shift and Enter break the line, an input method keeps its Enter. */
export function Composer({ busy, onSend }: ComposerProps) {
  const limit = WORDS_LIMIT;
  const words = useWords();
  const [text, setText] = useState('');
  const box = useRef<HTMLTextAreaElement>(null);
  const composing = useRef(false);
  const id = useId();
  const [refused, setRefused] = useState(false);
  const tooLong = refused || text.length > limit;
  const send = async (): Promise<void> => {
    const said = text.trim();
    if (!said || tooLong || busy) return;
    box.current?.focus();
    // What has been typed since is not sent yet, and stays.
    if (await onSend(said)) setText((now) => (now === text ? '' : now));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.shiftKey) return;
    // 229 is the key of an input method at work; Safari ends the composition before it tells of the key.
    if (composing.current || event.nativeEvent.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    void send();
  };
  return (
    <form
      className="composer"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <label className="hidden" htmlFor={id}>
        {words.t('talk:label')}
      </label>
      <textarea
        id={id}
        ref={box}
        rows={1}
        value={text}
        placeholder={words.t('talk:placeholder')}
        aria-invalid={tooLong}
        enterKeyHint="send"
        onPaste={(event) => {
          if (event.clipboardData.getData('text/plain').length <= limit * REFUSED) return;
          event.preventDefault();
          setRefused(true);
        }}
        onChange={(event) => {
          setRefused(false);
          setText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={() => {
          // The Enter that ends a composition comes right behind it.
          setTimeout(() => {
            composing.current = false;
          });
        }}
      />
      <button type="submit" className="main">
        {words.t('talk:send')}
      </button>
      <span className="composer-note small" role="status">
        {tooLong ? <span>{words.t('talk:limit', { n: limit })}</span> : null}
        {!tooLong && limit - text.length < NEAR_LIMIT ? (
          <span>{words.t('talk:left', { n: limit - text.length })}</span>
        ) : null}
      </span>
    </form>
  );
}
