import { expect, test } from 'vitest';
import { sayVariables } from '../../../src/features/verdict/say-variables';
import { localeNames } from '../../platform/i18n/locale-files';
import { tell, verdictOf } from '../../support/conversation';
import { strictWords } from '../../support/strict-words';
import { toldCauses } from '../../support/told-causes';

test.each(localeNames)('what there is to say for a later step does not carry the day of judging, in %s', (language) => {
  const words = strictWords(language);
  const today = words.day('2026-11-20', '2026-11-20');
  for (const told of Object.values(toldCauses)) {
    const state = tell(told);
    const verdict = verdictOf(state);
    for (const { topic, id, say, by } of [...verdict.steps, verdict.safetyNet]) {
      if (!say || by.date === '2026-11-20') continue;
      const text = words.t(`${topic}:steps.${id}.say`, { ...sayVariables(words, verdict, state), due: '' });
      expect(text, `${verdict.cause}: ${id}`).not.toContain(today);
    }
  }
});

test('a written complaint leaves its date to be filled in', () => {
  const state = tell(toldCauses['clearing-delay']);
  const say = (language: string) => {
    const words = strictWords(language);
    return words.t('shared-steps:steps.complain-in-writing.say', sayVariables(words, verdictOf(state), state));
  };
  expect(say('zh-CN')).toMatch(/^投诉日期：____。/);
  expect(say('en')).toMatch(/^Complaint of ____ \(date\)\./);
});
