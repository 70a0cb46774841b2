import type { Announcement } from './announcement';
import { ANNOUNCEMENTS_KEY } from './forget-announcements';

/** What was last read from a feed. */
export interface KeptAnnouncements {
  /** The feed's address, so that another feed's announcements are not taken for its own. */
  readonly url: string;
  readonly asOf: number;
  readonly items: readonly Announcement[];
}

/** What the device kept, as it stands there. */
export function keptText(storage: () => Pick<Storage, 'getItem'>): string | undefined {
  try {
    return storage().getItem(ANNOUNCEMENTS_KEY) ?? undefined;
  } catch {
    // Storage refused: then nothing was kept.
    return undefined;
  }
}

/** Keeps announcements where the device allows it; without, the next visit starts from nothing. */
export function writeKept(storage: () => Pick<Storage, 'setItem'>, kept: KeptAnnouncements): void {
  try {
    storage().setItem(ANNOUNCEMENTS_KEY, JSON.stringify(kept));
  } catch {
    // Refused or full: they hold for this visit.
  }
}
