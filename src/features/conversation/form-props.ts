import type { Answer } from '../../core/model/answer';
import type { World } from '../../core/model/world';
import type { Asking, SessionState } from '../../platform/session/session-state';

/** What each form of question is given. */
export interface FormProps {
  readonly asking: Asking;
  readonly world: World;
  /** What the page has found out; absent where another device than the merchant's asks. */
  readonly found?: SessionState | undefined;
  onAnswer(answers: readonly Answer[]): void;
  /** What stands in the form, so that it is there again when the phone has ended the page meanwhile. */
  onDraft(value: string): void;
}
