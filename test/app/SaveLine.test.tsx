import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { SaveLine } from '../../src/app/SaveLine';
import { WordsProvider } from '../../src/platform/i18n/words-context';
import type { Saving } from '../../src/platform/session/session-state';
import type { NotSaved } from '../../src/platform/storage/store';
import { localeNames } from '../platform/i18n/locale-files';
import { NOW } from '../support/cases';
import { newConversation } from '../support/conversation';
import { strictWords } from '../support/strict-words';

function show(saving: Saving, language: string) {
  const onSaveFile = vi.fn();
  const { container } = render(
    <WordsProvider value={strictWords(language)}>
      <SaveLine state={{ ...newConversation(), saving }} onSaveFile={onSaveFile} />
    </WordsProvider>,
  );
  return { onSaveFile, text: container.textContent ?? '' };
}

test.each<[string, Saving, string, string]>([
  ['nothing yet', { is: 'idle' }, '只存在本机', 'Kept on this device only'],
  ['on its way', { is: 'saving' }, '正在保存…', 'Saving…'],
  ['saved, with the time in Beijing', { is: 'saved', at: NOW }, '已存在本机 10:00', 'Saved on this device 10:00'],
])('%s', (_, saving, zh, en) => {
  expect([show(saving, 'zh-CN').text, show(saving, 'en').text]).toEqual([zh, en]);
});

const reasons: Readonly<Record<NotSaved, readonly [zh: RegExp, en: RegExp]>> = {
  quota: [/存储空间满了.*存成文件/, /storage is full.*save them as a file/],
  refused: [/浏览器不让保存.*存成文件/, /browser does not allow saving.*save them as a file/],
  blocked: [/关掉其他“到哪了”页面/, /close other Daonale pages/],
  frozen: [/新版本.*请刷新/, /newer version.*reload/],
  newer: [/更新的版本.*请刷新/, /newer version.*reload/],
  closed: [/正在重新连/, /being made again/],
  invalid: [/存不进去.*存成文件/, /cannot|not in a form that can be stored/],
  unknown: [/会再试.*存成文件/, /try again.*save them as a file/],
};

describe('F01 F02 F08 F13 F14 not saved: why, that the answers are still here, and what to do', () => {
  test.each(Object.entries(reasons))('%s', async (why, [zh, en]) => {
    for (const [language, sentence, kept] of [
      ['zh-CN', zh, /还在这一页|不再保存|自动保存|只能看/],
      ['en', en, /still on this page|stopped saving|save by itself|can be read/],
    ] as const) {
      const { text } = show({ is: 'not-saved', why: why as NotSaved }, language);
      expect(text).toContain(strictWords(language).t('page:saved.notSaved'));
      expect(text).toMatch(sentence);
      expect(text).toMatch(kept);
    }
  });

  test.each(localeNames)('the file is one tap away in %s', async (language) => {
    const { onSaveFile } = show({ is: 'not-saved', why: 'quota' }, language);
    await userEvent.setup().click(screen.getByRole('button', { name: strictWords(language).t('page:saved.file') }));
    expect(onSaveFile).toHaveBeenCalledOnce();
  });
});

test('F04 cleared under the page: this case is saved again, the others are gone', () => {
  const saving: Saving = { is: 'saved', at: NOW, cleared: true };
  expect(show(saving, 'en').text).toBe(
    'Saved on this device 10:00The browser’s data was just cleared. This case has been saved again; other old cases are gone.',
  );
  expect(show(saving, 'zh-CN').text).toContain('其他旧记录没有了');
});
