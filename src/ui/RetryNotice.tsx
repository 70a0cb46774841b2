import { Notice } from './Notice';

interface RetryNoticeProps {
  readonly text: string;
  /** On the button. */
  readonly retry: string;
  onRetry(): void;
}

/** Says what did not come, and offers to fetch it again. */
export function RetryNotice({ text, retry, onRetry }: RetryNoticeProps) {
  return (
    <Notice tone="amber" live>
      <p>{text}</p>
      <button type="button" onClick={onRetry}>
        {retry}
      </button>
    </Notice>
  );
}
