import type { Answer } from '../../core/model/answer';
import type { World } from '../../core/model/world';
import type { Asking } from '../../platform/session/session-state';

/** What each form of question is given. */
export interface FormProps {
  readonly asking: Asking;
  readonly world: World;
  onAnswer(answers: readonly Answer[]): void;
}
