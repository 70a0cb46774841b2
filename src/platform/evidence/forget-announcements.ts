/** Where a device keeps the last announcements. */
export const ANNOUNCEMENTS_KEY = 'daonale-announcements';

/** Forgets them, with everything else that is deleted. */
export function forgetAnnouncements(storage: () => Pick<Storage, 'removeItem'>): void {
  try {
    storage().removeItem(ANNOUNCEMENTS_KEY);
  } catch {
    // Refused: then nothing was kept there either.
  }
}
