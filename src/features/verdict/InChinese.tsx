import { useWords, type Words } from '../../platform/i18n/words-context';
import { CopyButton } from '../../ui/CopyButton';
import { sayVariables } from './say-variables';
import type { VerdictProps } from './verdict-props';

export interface InChineseProps extends VerdictProps {
  /** The key of what there is to say. */
  readonly say: string;
  readonly chinese: Words;
}

/** What there is to say, in Chinese, for a reader of another language to show or read out. */
export function InChinese({ say, chinese, verdict, state }: InChineseProps) {
  const words = useWords();
  const text = chinese.t(say, sayVariables(chinese, verdict, state));
  return (
    <>
      <p className="small quiet">{words.t('verdict:steps.inChinese')}</p>
      <p className="say-text" lang={chinese.language} tabIndex={-1}>
        {text}
      </p>
      <CopyButton
        text={text}
        label={words.t('verdict:steps.copyChinese')}
        done={words.t('verdict:steps.copied')}
        failed={words.t('verdict:steps.copyFailed')}
      />
    </>
  );
}
