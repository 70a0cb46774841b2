import type { CaseRecord } from '../../core/model/case-record';
import { MAINTENANCE, type Refusals, statedMaintenance, stillStands } from './read-maintenance';
import type { SessionState } from './session-state';

/** An answer that still stood and is gone was taken away by the merchant. */
export function noteRefusal(refused: Refusals, earlier: SessionState, state: SessionState): Refusals {
  const answer = statedMaintenance(earlier.record);
  if (refused === 'all' || answer?.provenance !== 'read' || answer.reason === undefined) return refused;
  const isGone = statedMaintenance(state.record)?.reason !== answer.reason;
  return isGone && stillStands(state, answer) ? new Set([...refused, answer.reason]) : refused;
}

/** What was refused on an earlier visit. Of an announcement that was since answered over, the case has not kept the id. */
export function refusedBefore(record: CaseRecord): Refusals {
  const isRead = ({ fact, provenance }: { fact: string; provenance: string }) =>
    fact === MAINTENANCE && provenance === 'read';
  if (statedMaintenance(record) && record.history.some(isRead)) return 'all';
  return new Set(record.withdrawn.filter(isRead).flatMap(({ reason }) => reason ?? []));
}
