import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { Reply } from '../../../src/features/conversation/Reply';
import { spokenReply } from '../../../src/features/conversation/spoken-reply';
import { WordsProvider } from '../../../src/platform/i18n/words-context';
import type { SessionState } from '../../../src/platform/session/session-state';
import { hearTyped, type Language, words } from '../../platform/session/hear-typed';
import { NOW } from '../../support/cases';
import { newConversation, send, tell, tellUntil } from '../../support/conversation';
import { pendingSale } from '../../support/pending-sale';

function said(language: Language, text: string, before: SessionState) {
  const { turn, answers } = hearTyped(language, text, before);
  return { turn, state: send(before, { type: 'say', turn, answers, at: NOW }) };
}

function reply(language: Language, turn: SessionState['said'][number], state: SessionState) {
  return (
    <WordsProvider value={words[language]}>
      <Reply turn={turn} state={state} isLast={false} contacts={null} onForget={() => {}} onChangeFact={() => {}} />
    </WordsProvider>
  );
}

describe.each<[Language, string, string]>([
  ['zh-CN', '那我现在要咋办', '昨天刷卡成功'],
  ['en', 'so what do i do now', 'card sale yesterday, approved'],
])('%s: a reply', (language, question, sale) => {
  const { t } = words[language];

  it('stands as it was said, whatever is judged later', () => {
    const { turn, state } = said(language, question, tellUntil('paidAt', pendingSale));
    const { rerender } = render(reply(language, turn, state));
    screen.getByText(t('talk:nextLater'));
    rerender(reply(language, turn, { ...tell(pendingSale), said: state.said }));
    screen.getByText(t('talk:nextLater'));
  });

  it('says so where what was understood in it was changed since', () => {
    const { turn, state } = said(language, sale, newConversation());
    const { rerender } = render(reply(language, turn, state));
    expect(screen.queryByText(t('talk:since'))).toBeNull();
    rerender(reply(language, turn, send(state, { type: 'forget', fact: 'method', at: NOW })));
    screen.getByText(t('talk:since'));
  });

  it('tells those who listen that a secret was covered up, and what came of the rest', () => {
    const { turn, state } = said(language, `${sale} 4111 1111 1111 1111`, newConversation());
    const spoken = spokenReply(words[language], turn, state);
    expect(spoken.startsWith(t('talk:maskedOne'))).toBe(true);
    expect(spoken).toContain(t('talk:heard'));
  });
});
