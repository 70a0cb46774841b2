import { act, render } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { VerdictPage } from '../../src/features/verdict/VerdictPage';
import { WordsProvider } from '../../src/platform/i18n/words-context';
import type { SessionState } from '../../src/platform/session/session-state';
import { verdictOf } from './conversation';
import { strictWords } from './strict-words';

/** The verdict of a conversation on a page of its own; what is done on it is told to the mocks. */
export async function showVerdict(
  state: SessionState,
  language: string,
  moveFocus = false,
  words = strictWords(language),
) {
  const done = {
    onTick: vi.fn(),
    onChangeFact: vi.fn(),
    onClose: vi.fn(),
    onRestart: vi.fn(),
    onCalendar: vi.fn(async () => undefined),
    onSaveCase: vi.fn(),
    onPrint: vi.fn<() => Promise<void>>(),
  };
  const { container } = render(
    <WordsProvider value={words}>
      <VerdictPage
        state={state}
        verdict={verdictOf(state)}
        moveFocus={moveFocus}
        answers={<p>…</p>}
        paper={null}
        {...done}
      />
    </WordsProvider>,
  );
  // The words of the verdict are here at once, but only as promises.
  for (let turns = 0; !container.querySelector('h1'); turns += 1) {
    if (turns > 20) throw new Error(`No verdict is shown, but: ${container.textContent}`);
    await act(async () => undefined);
  }
  return { ...done, words, page: container };
}

/** What is in a part of the page, one line for each sentence, list item and heading. */
export function linesOf(part: Element): string[] {
  const leaves = [...part.querySelectorAll('h1, h2, h3, p, li, summary, button, dt, dd, label')];
  return leaves.map(({ textContent }) => textContent ?? '');
}

const IDS =
  /\b[a-z]+(?:-[a-z]+)*:[a-zA-Z-]+(?:\.[\w-]+)+|\b(?:paidAt|payoutStatus|settlementTerm|customerDebited|responseCode|terminalSource|riskNotice)\b/;
const LEAKS = /\{\{|\}\}|\bundefined\b|\bnull\b|\bNaN\b|\[object|Invalid/;

/** No key, id, brace or empty sentence shows. */
export function expectOnlyWords(page: Element): void {
  expect(page.textContent).not.toMatch(IDS);
  expect(page.textContent).not.toMatch(LEAKS);
  for (const line of page.querySelectorAll('h1, h2, h3, p, li, summary, button'))
    expect(line.textContent?.trim()).not.toBe('');
}
