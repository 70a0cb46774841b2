import type { SettingsProblem } from '../platform/settings/read-settings';
import type { Settings } from '../platform/settings/settings';
import type { CaseStore } from '../platform/storage/store';

/** What comes after the first question is live: the store, and the operator's settings. */
export interface LateServices {
  readonly store: CaseStore;
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
}
