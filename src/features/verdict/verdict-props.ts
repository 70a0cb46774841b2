import type { Verdict } from '../../core/model/verdict';
import type { SessionState } from '../../platform/session/session-state';

/** What every part of the verdict is given. */
export interface VerdictProps {
  readonly state: SessionState;
  readonly verdict: Verdict;
}
