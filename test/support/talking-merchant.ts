import type { Locator } from 'playwright-core';
import { Merchant } from './merchant';

/** A merchant who types: says things in the box and reads what came of them. */
export class TalkingMerchant extends Merchant {
  get field(): Locator {
    return this.page.getByRole('textbox', { name: this.t('talk:label'), exact: true });
  }

  get turns(): Locator {
    return this.page
      .getByRole('region', { name: this.t('talk:turns') })
      .getByRole('list')
      .first()
      .locator('> li');
  }

  /** Types a sentence, sends it with Enter, and gives the turn that it became, once it has its reply. */
  async say(text: string): Promise<Locator> {
    const before = await this.turns.count();
    await this.field.fill(text);
    await this.field.press('Enter');
    const turn = this.turns.nth(before);
    await turn.waitFor();
    return turn;
  }

  /** A fact as its chip says it. */
  chip(fact: string, answer: string): string {
    return this.t('talk:chip', { question: this.t(`${this.words.question(fact)}.short`), answer });
  }

  valueChip(fact: string, value: string): string {
    return this.chip(fact, this.t(`${this.words.question(fact)}.values.${value}`));
  }

  /** What was understood in a turn, as written on its chips. */
  chipsOf(turn: Locator): Promise<readonly string[]> {
    return turn.locator('.chip-text').allInnerTexts();
  }
}
