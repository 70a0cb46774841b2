import type { Locator, Page } from 'playwright-core';
import { LocaleWords } from './locale-words';

/** What a merchant would answer when asked, by fact; everything else is answered "not sure", or "none of these" on a list. */
export type Facts = Readonly<Record<string, string>>;

const LIST = 'what-applies';
const spoken = new Map<string, LocaleWords>();

/** Somebody at the page: finds everything by its role and by the words of the language, as people and screen readers do. */
export class Merchant {
  readonly words: LocaleWords;

  constructor(
    readonly page: Page,
    readonly language: string,
  ) {
    this.words = spoken.get(language) ?? new LocaleWords(language);
    spoken.set(language, this.words);
  }

  t(key: string, variables: Readonly<Record<string, string | number>> = {}): string {
    return this.words.t(key, variables);
  }

  button(key: string, variables: Readonly<Record<string, string | number>> = {}): Locator {
    return this.page.getByRole('button', { name: this.t(key, variables), exact: true });
  }

  heading(key: string): Locator {
    return this.page.getByRole('heading', { name: this.t(key), exact: true });
  }

  text(key: string, variables: Readonly<Record<string, string | number>> = {}): Locator {
    // What is only being read aloud stands in the page twice.
    return this.page.getByText(this.t(key, variables), { exact: true }).and(this.page.locator(':not(#spoken *)'));
  }

  /** The place the money is at: the heading of a verdict. */
  get verdict(): Locator {
    return this.page.getByRole('heading', { level: 1 }).and(this.page.locator(':not(legend *)'));
  }

  get question(): Locator {
    return this.page.getByRole('region', { name: this.t('page:question.region') }).getByRole('heading', { level: 1 });
  }

  /** The fact now asked for, the id of the list to tick, or `verdict`. Waits until there is one of them. */
  async asked(): Promise<string> {
    await this.question.or(this.verdict).first().waitFor();
    if (await this.verdict.isVisible()) return 'verdict';
    const title = await this.question.innerText();
    if (title === this.t('page:question.tickTitle')) return LIST;
    const key = this.words.keys(/:questions\.\w+\.title$/).find((one) => this.t(one) === title);
    if (key === undefined) throw new Error(`No question is called ${title}`);
    return /questions\.(\w+)\./.exec(key)?.[1] ?? '';
  }

  /** Waits until the page asks for this fact. */
  async untilAsked(fact: string): Promise<void> {
    const title = fact === LIST ? 'page:question.tickTitle' : `${this.words.question(fact)}.title`;
    await this.question.filter({ hasText: this.t(title) }).waitFor();
  }

  /** Answers everything that is asked, until there is a verdict. Returns what was asked, in order. */
  async tell(facts: Facts): Promise<readonly string[]> {
    const asked: string[] = [];
    for (;;) {
      const fact = await this.asked();
      if (fact === 'verdict') return asked;
      asked.push(fact);
      await this.answer(fact, facts);
    }
  }

  /** Answers one page and waits until it is gone. */
  async answer(fact: string, facts: Facts): Promise<void> {
    const page = await this.question.elementHandle();
    const value = facts[fact] ?? 'unsure';
    if (fact === LIST) await this.tick(facts);
    else if (fact === 'paidAt' && value !== 'unsure') await this.date(value);
    else if (fact === 'responseCode' && value !== 'unsure') await this.code(value);
    else await this.option(fact, value).click();
    await page?.waitForElementState('hidden');
  }

  option(fact: string, value: string): Locator {
    const key = value === 'unsure' ? 'page:question.unsure' : `${this.words.question(fact)}.values.${value}`;
    return this.page.getByRole('radio', { name: this.t(key), exact: true });
  }

  box(fact: string, value: string): Locator {
    const name = this.t(`${this.words.question(fact)}.values.${value}`);
    return this.page.getByRole('checkbox', { name, exact: true });
  }

  /** Ticks what applies of the list in front, and what is not known to apply is as usual. */
  async tick(facts: Facts): Promise<void> {
    const known = Object.entries(facts).filter(([fact]) => fact !== LIST);
    const boxes = known.flatMap(([fact, value]) =>
      this.words.optional(`${this.words.question(fact)}.values.${value}`) ? [this.box(fact, value)] : [],
    );
    let ticked = 0;
    for (const box of boxes) {
      if ((await box.count()) === 0) continue;
      await box.check();
      ticked += 1;
    }
    const none = this.page.getByRole('checkbox', { name: this.t('page:question.none'), exact: true });
    // Chosen on an earlier visit it is chosen still; a tap would take it away.
    if (ticked > 0 || (await none.isChecked())) await this.next();
    else await none.click();
  }

  /** Fills in when the sale was made, as `2026-11-20`, `2026-11-20T23` or `2026-11-20T22:50`, and goes on. */
  async date(moment: string): Promise<void> {
    await this.fillDate(moment);
    await this.next();
  }

  async fillDate(moment: string): Promise<void> {
    const radio = (key: string, time = '') =>
      this.page.getByRole('radio', { name: this.t(key, { time }), exact: true });
    await radio('page:moment.pick').click();
    await this.page.getByLabel(this.t('page:moment.date')).fill(moment.slice(0, 10));
    if (moment.length === 13) await radio('page:moment.after', '23:00').click();
    if (moment.length <= 13) return;
    await radio('page:moment.exact').click();
    await this.page.getByLabel(this.t('page:moment.clock')).fill(moment.slice(11));
  }

  /** Types a code as printed and goes on. */
  async code(code: string): Promise<void> {
    await this.codeField.fill(code);
    await this.next();
  }

  get codeField(): Locator {
    return this.page.getByLabel(this.t('page:code.label'));
  }

  next(): Promise<void> {
    return this.button('page:question.next').click();
  }

  back(): Promise<void> {
    return this.button('page:question.back').click();
  }

  /** Opens an answered page again. */
  async change(fact: string): Promise<void> {
    const question = fact === LIST ? this.t('page:question.tickShort') : this.t(`${this.words.question(fact)}.short`);
    await this.button('page:answered.changeOf', { question }).click();
    await this.button('page:question.cancelChange').waitFor();
  }

  /** What the rows of answers say, question and answer. */
  async answered(): Promise<Readonly<Record<string, string>>> {
    const list = this.page.getByRole('region', { name: this.t('page:answered.title') });
    const [names, texts] = await Promise.all([
      list.getByRole('term').allInnerTexts(),
      list.getByRole('definition').allInnerTexts(),
    ]);
    // Every row has a second definition, the button that changes it.
    return Object.fromEntries(names.map((name, index) => [name, texts[index * 2] ?? '']));
  }

  /** Until the device has the last answer. */
  async untilSaved(): Promise<void> {
    const [before = ''] = this.t('page:saved.saved').split('{{time}}');
    await this.page.getByText(before).waitFor();
  }
}
