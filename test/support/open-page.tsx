import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, onTestFinished, vi } from 'vitest';
import { App } from '../../src/app/App';
import type { LateServices } from '../../src/app/app-services';
import { UNSURE } from '../../src/core/model/answer';
import type { CaseRecord } from '../../src/core/model/case-record';
import { createSession, startCase } from '../../src/platform/session/create-session';
import { NOW } from './cases';
import { strictWords, wholeStore } from './strict-words';

export interface PageSetting {
  readonly language?: string;
  /** The case in hand; an empty one where there is none. */
  readonly record?: CaseRecord;
  readonly now?: number;
  readonly late?: () => Promise<LateServices>;
}

/**
 * The whole page on 20 November 2026 at 10:00 in Beijing, with everything found by role and visible name. What comes late
 * (store, settings) does not come, unless the test brings it.
 */
export async function openPage({ language = 'en', record, now = NOW, late = never }: PageSetting = {}) {
  vi.useFakeTimers({ toFake: ['Date'], now });
  onTestFinished(() => void vi.useRealTimers());
  vi.stubGlobal('scrollTo', vi.fn());
  window.history.replaceState(null, '', '/');
  const session = createSession(record ?? startCase('case-1', now, language));
  const user = userEvent.setup();
  const words = strictWords(language);
  render(
    <App
      session={session}
      words={wholeStore(['zh-CN', 'en'])}
      firstLanguage={language}
      firstPreferences={{ look: 'system', text: 'normal' }}
      onLive={() => undefined}
      startLate={late}
    />,
  );
  await screen.findByText(words.t('page:footer.numbers'));
  const t = words.t;
  const page = {
    session,
    user,
    words,
    state: () => session.getSnapshot().context,
    /** The question in front, by its title. */
    question: () => screen.getByRole('region', { name: t('page:question.region') }),
    option: (name: string) => radioOrBox(page.question(), name),
    button: (key: string, variables = {}) => screen.getByRole('button', { name: t(key, variables) }),
    point: (name: string) => user.click(page.option(name)),
    next: () => user.click(page.button('page:question.next')),
    /** The visible name of an answer to a question. */
    answer: (topic: string, fact: string, value: string) =>
      value === UNSURE ? t('page:question.unsure') : t(`${topic}:questions.${fact}.values.${value}`),
    expectQuestion: (title: string) =>
      expect(within(page.question()).getByRole('heading', { level: 1 }).textContent).toBe(title),
  };
  return page;
}

export type OpenPage = Awaited<ReturnType<typeof openPage>>;

function radioOrBox(part: HTMLElement, name: string): HTMLInputElement {
  const radio = within(part).queryByRole<HTMLInputElement>('radio', { name });
  return radio ?? within(part).getByRole<HTMLInputElement>('checkbox', { name });
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}
