import type { JudgedVerdict } from '../../core/model/case-record';

/** True where a merchant who comes back should be told that today's verdict is another one. */
export function hasVerdictChanged(before: JudgedVerdict, now: JudgedVerdict): boolean {
  return (
    before.cause !== now.cause ||
    before.place !== now.place ||
    before.dueStatus !== now.dueStatus ||
    (now.dueStatus !== null && before.dueLatest !== now.dueLatest)
  );
}
