import { beijingMoment, epochOf } from '../../core/model/beijing-time';
import type { BusinessMoment } from '../../core/model/business-moment';
import type { SessionState } from './session-state';

/** Now by the server that announces, where it has told its time; else by this device. */
export function serverNow({ world, evidence }: Pick<SessionState, 'world' | 'evidence'>): BusinessMoment {
  const { announcements } = evidence;
  if (announcements?.is !== 'known') return world.now;
  return beijingMoment(epochOf(world.now) + announcements.clockSkew);
}
