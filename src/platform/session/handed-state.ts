import type { CaseRecord } from '../../core/model/case-record';
import type { World } from '../../core/model/world';
import { compiled } from './create-session';
import type { SessionState } from './session-state';
import { openState } from './transition';

/** A case as a conversation would stand on it today, without being one: nothing of it is kept or changed. */
export function handedState(record: CaseRecord, world: World): SessionState {
  return openState(compiled, record, world);
}
