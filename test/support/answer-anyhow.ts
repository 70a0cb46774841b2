import type { Merchant } from './merchant';

/** Answers the page in front with anything that can be said there; returns the fact and the value, or nothing on a verdict. */
export async function answerAnyhow(
  merchant: Merchant,
  random: () => number,
): Promise<readonly [fact: string, value: string] | undefined> {
  const fact = await merchant.asked();
  if (fact === 'verdict') return undefined;
  const { words } = merchant;
  const values = fact === 'what-applies' ? [] : words.keys(new RegExp(`:questions\\.${fact}\\.values\\.`));
  const given: Record<string, string[]> = {
    paidAt: ['2026-11-19', '2026-11-19T22:50'],
    responseCode: ['51', '05', '91'],
  };
  const choices = given[fact] ?? [...values.map((key) => key.split('.').at(-1) ?? ''), 'unsure'];
  const value = choices[Math.floor(random() * choices.length)] ?? 'unsure';
  await merchant.answer(fact, { [fact]: value });
  return [fact, value];
}
