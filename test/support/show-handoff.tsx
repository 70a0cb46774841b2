import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { CaseRecord } from '../../src/core/model/case-record';
import { HandoffDialog } from '../../src/features/handoff/HandoffDialog';
import { HandoffPage } from '../../src/features/handoff/HandoffPage';
import { WordsProvider } from '../../src/platform/i18n/words-context';
import type { SessionState } from '../../src/platform/session/session-state';
import { world } from './conversation';
import { strictWords } from './strict-words';

export const ADDRESS = 'https://pay.example/help/';

/** jsdom has the dialog element, but none of its doings. */
function giveDialogs(): void {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
}

/** The dialog that hands a case over, with what is done there told to the mocks. */
export async function showDialog(state: SessionState, language: string) {
  giveDialogs();
  const user = userEvent.setup();
  const done = { onFile: vi.fn(), onGiven: vi.fn(), onClose: vi.fn() };
  const words = strictWords(language);
  render(
    <WordsProvider value={words}>
      <HandoffDialog state={state} address={ADDRESS} {...done} />
    </WordsProvider>,
  );
  await act(async () => undefined);
  const link = await screen.findByLabelText<HTMLTextAreaElement>(words.t('handoff:give.link'));
  return { ...done, user, words, t: words.t, link: link.value, dialog: screen.getByRole('dialog') };
}

/** The page that opens a hand-off, on a device with these cases. */
export async function showPage(language: string, handed?: string, cases: readonly CaseRecord[] = []) {
  const user = userEvent.setup();
  const words = strictWords(language);
  const shelf = {
    load: async (id: string) => cases.find((record) => record.id === id),
    keep: vi.fn(async (_record: CaseRecord) => true),
    open: vi.fn(async (_record: CaseRecord) => true),
  };
  const onFile = vi.fn();
  const { container } = render(
    <WordsProvider value={words}>
      <HandoffPage handed={handed} world={world} shelf={shelf} onFile={onFile} />
    </WordsProvider>,
  );
  for (let turns = 0; turns < 5; turns += 1) await act(async () => undefined);
  const button = (key: string) => screen.getByRole('button', { name: words.t(key) });
  return { user, words, t: words.t, shelf, onFile, button, page: container };
}
