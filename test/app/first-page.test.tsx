import { execFileSync } from 'node:child_process';
import { act, render, screen, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { App } from '../../src/app/App';
import { WordStore } from '../../src/platform/i18n/word-store';
import * as words from '../../src/platform/i18n/words';
import { createSession, startCase } from '../../src/platform/session/create-session';
import { localeTexts } from '../platform/i18n/locale-files';
import { NOW } from '../support/cases';

const html = execFileSync(process.execPath, ['--import', 'tsx', 'test/app/print-first-page.ts'], { encoding: 'utf8' });

function firstPage(): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  return body;
}

/** A store that remembers what it was asked for in vain. */
class AskedStore extends WordStore {
  readonly missing = new Set<string>();

  override find(...asked: Parameters<WordStore['find']>): string | undefined {
    const text = super.find(...asked);
    if (text === undefined) this.missing.add(asked[1]);
    return text;
  }
}

describe.each(['zh-CN', 'en'])('the first page in %s', (language) => {
  const texts = localeTexts(language);

  test('stands in the HTML as native controls, with their words', () => {
    const page = firstPage();
    const radios = [...page.querySelectorAll<HTMLInputElement>('input[type=radio][name=outcome]')];
    expect(radios.map(({ value }) => value)).toEqual([
      'approved',
      'declined',
      'timeout',
      'pending',
      'reversed',
      'pre-authorised',
      'stored-offline',
      'unsure',
    ]);
    for (const radio of radios) {
      const key = radio.value === 'unsure' ? 'page:question.unsure' : `sale:questions.outcome.values.${radio.value}`;
      expect(radio.closest('label')?.querySelector(`[lang=${language}]`)?.textContent).toBe(texts.get(key));
    }
    expect(page.querySelector(`legend [lang=${language}]`)?.textContent).toBe(
      texts.get('sale:questions.outcome.title'),
    );
  });

  test('brings every word that React needs to take it over, before any file has come', async () => {
    vi.spyOn(words, 'loadLanguage').mockReturnValue(new Promise(() => undefined));
    vi.useFakeTimers({ toFake: ['Date'], now: NOW });
    const store = new AskedStore();
    words.takeWordsFrom(firstPage(), store);
    render(
      <App
        session={createSession(startCase('case-1', NOW, language))}
        words={store}
        firstLanguage={language}
        firstPreferences={{ look: 'system', text: 'normal' }}
        onLive={() => undefined}
        startLate={() => new Promise(() => undefined)}
      />,
    );
    await act(async () => undefined);
    const optional = /:questions\.\w+\.hints\./;
    expect([...store.missing].filter((key) => !optional.test(key))).toEqual([]);
    const question = within(screen.getByRole('region', { name: texts.get('page:question.region') ?? '' }));
    expect(question.getByRole('heading').textContent).toBe(texts.get('sale:questions.outcome.title'));
    expect(document.title).toContain(texts.get('page:title'));
  });
});
