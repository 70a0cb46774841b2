import { useState } from 'react';
import type { BusinessMoment } from '../core/model/business-moment';
import { useWords } from '../platform/i18n/words-context';
import type { SettingsProblem } from '../platform/settings/read-settings';
import type { Settings } from '../platform/settings/settings';
import { extraPart } from '../ui/extra-part';
import { Contacts } from './Contacts';
import { NationalNumbers } from './NationalNumbers';
import type { Preferences } from './preferences';

const SettingsProblems = extraPart(async () => (await import('./SettingsProblems')).SettingsProblems);

interface PageFooterProps {
  readonly settings: Settings;
  readonly problems: readonly SettingsProblem[];
  readonly now: BusinessMoment;
  readonly preferences: Preferences;
  onPreferences(preferences: Preferences): void;
}

/** The warning that always stands, the verified numbers, and how the page looks. */
export function PageFooter({ settings, problems, now, preferences, onPreferences }: PageFooterProps) {
  const words = useWords();
  return (
    <footer className="page-footer stack small">
      <p>{words.t('page:footer.guard')}</p>
      <Contacts contacts={settings.contacts} now={now} />
      {words.whole ? <Numbers /> : null}
      <p className="quiet">{words.t('page:private')}</p>
      <fieldset className="looks">
        <legend>{words.t('page:look.title')}</legend>
        {(['system', 'light', 'dark'] as const).map((look) => (
          <label key={look} className="look">
            <input
              type="radio"
              name="look"
              checked={preferences.look === look}
              onChange={() => onPreferences({ ...preferences, look })}
            />
            <span>{words.t(`page:look.${look}`)}</span>
          </label>
        ))}
      </fieldset>
      {problems.length > 0 ? <SettingsProblems problems={problems} /> : null}
    </footer>
  );
}

/** Who else may help; the words for it come when it is opened. */
function Numbers() {
  const words = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <details onToggle={() => setOpened(true)}>
      <summary>{words.t('page:footer.numbers')}</summary>
      {opened ? <NationalNumbers /> : null}
    </details>
  );
}
