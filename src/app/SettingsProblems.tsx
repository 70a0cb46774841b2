import { useTopic } from '../platform/i18n/use-topic';
import { useWords, type Words } from '../platform/i18n/words-context';
import type { SettingsProblem } from '../platform/settings/read-settings';
import { Notice } from '../ui/Notice';

/** What in `settings.json` was not taken, for whoever runs the site. */
export function SettingsProblems({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  const words = useWords();
  if (useTopic('settings') !== 'ready') return null;
  return (
    <Notice tone="amber">
      <p>{problemText(words, problems)}</p>
    </Notice>
  );
}

function problemText(words: Words, problems: readonly SettingsProblem[]): string {
  if (problems.some(({ reason }) => reason === 'missing')) return words.t('settings:missing');
  if (problems.some(({ reason }) => reason === 'not-json')) return words.t('settings:notJson');
  const parts = problems.map(({ part, at }) => (at ? `${part}.${at}` : part)).join(', ');
  return words.t('settings:problem', { parts });
}
