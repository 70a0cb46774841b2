import learnedEn from '../../../locales/en/learned.json' with { type: 'json' };
import en from '../../../locales/en/phrases.json' with { type: 'json' };
import learnedZh from '../../../locales/zh-CN/learned.json' with { type: 'json' };
import zh from '../../../locales/zh-CN/phrases.json' with { type: 'json' };
import { compileLexicon } from '../../../src/core/intake/compile-lexicon';
import { maskSecrets } from '../../../src/core/intake/mask-secrets';
import { dayOf } from '../../../src/core/model/beijing-time';
import { answerText } from '../../../src/platform/session/answer-text';
import { type Understood, understand } from '../../../src/platform/session/understand';
import { newConversation } from '../../support/conversation';
import { strictWords } from '../../support/strict-words';

export type Language = 'zh-CN' | 'en';
const lexicons = { 'zh-CN': compileLexicon(zh, learnedZh), en: compileLexicon(en, learnedEn) };
export const words = { 'zh-CN': strictWords('zh-CN'), en: strictWords('en') };

/** What comes of typed words in a conversation. */
export function hearTyped(language: Language, text: string, state = newConversation()): Understood {
  const label = (fact: string, value: string) => answerText(words[language], { fact, value }, dayOf(state.world.now));
  return understand(maskSecrets(text), lexicons[language], { state, id: state.said.length + 1, label });
}

/** Fact → value. */
export function told({ answers }: Understood): Record<string, string> {
  return Object.fromEntries(answers.map(({ fact, value }) => [fact, value]));
}
