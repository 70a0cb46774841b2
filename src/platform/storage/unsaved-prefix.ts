/** What the keys of cases begin with that lie in `localStorage` until the database has them. */
export const UNSAVED_PREFIX = 'daonale.unsaved.';
