import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SettingsProblems } from '../../src/app/SettingsProblems';
import { WordsProvider } from '../../src/platform/i18n/words-context';
import { readSettings } from '../../src/platform/settings/read-settings';
import { strictWords } from '../support/strict-words';

describe.each([
  ['zh-CN', /不是有效的 JSON/, /里 colour, brand\.accent 有问题/],
  ['en', /is not valid JSON/, /: colour, brand\.accent in settings\.json has a problem/],
])('what is wrong with the settings is told to the operator, in %s', (language, notJson, parts) => {
  test.each([
    ['{', notJson],
    ['{ "brand": { "name": { "zh-CN": "店", "en": "Shop" }, "accent": "red" }, "colour": 1 }', parts],
  ])('%s', async (text, sentence) => {
    render(
      <WordsProvider value={strictWords(language)}>
        <SettingsProblems problems={readSettings(text).problems} />
      </WordsProvider>,
    );
    expect((await screen.findByRole('note')).textContent).toMatch(sentence);
  });
});
