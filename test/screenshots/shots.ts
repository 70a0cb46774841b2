import type { Facts } from '../support/merchant';
import { desktop, phone } from '../support/page';

/** A picture of the page: how it is opened, what is answered, and where the merchant stops. */
export interface Shot {
  /** The file is called so, with the language behind it. */
  readonly name: string;
  readonly viewport: typeof phone;
  readonly facts: Facts;
  /** The page to stop at: a fact, the list to tick, or the verdict. */
  readonly until: string;
  /** Said in one's own words on the first page, by language. */
  readonly says?: Readonly<Record<string, string>>;
  readonly dark?: boolean;
  readonly largeText?: boolean;
}

/** Monday morning, 10:30. */
export const now = '2026-11-23T10:30:00+08:00';

/** Sunday, 23:30, by card: it counts as Monday's and is due on Tuesday. */
const notDue: Facts = {
  outcome: 'approved',
  payoutStatus: 'pending',
  paidAt: '2026-11-22T23:30',
  settlementTerm: 'next-working-day',
  method: 'card',
};
const says = {
  'zh-CN': '昨晚十一点多刷的卡，小票出来了，今天还没到',
  en: 'Card sale last night after eleven, the slip came out, nothing in my account today',
};
const timeout: Facts = { outcome: 'timeout', customerDebited: 'yes' };

/** Each is taken in both languages. */
export const shots: readonly Shot[] = [
  { name: 'first-question-phone', viewport: phone, facts: {}, until: 'outcome' },
  { name: 'first-question-desktop', viewport: desktop, facts: {}, until: 'outcome' },
  { name: 'first-question-large-text', viewport: phone, facts: {}, until: 'outcome', largeText: true },
  { name: 'tick-list-phone', viewport: phone, facts: notDue, until: 'what-applies' },
  { name: 'date-phone', viewport: phone, facts: notDue, until: 'paidAt' },
  { name: 'own-words-phone', viewport: phone, facts: {}, until: 'outcome', says },
  { name: 'not-due-phone', viewport: phone, facts: notDue, until: 'verdict' },
  { name: 'not-due-desktop', viewport: desktop, facts: notDue, until: 'verdict' },
  { name: 'not-due-dark', viewport: phone, facts: notDue, until: 'verdict', dark: true },
  { name: 'timeout-phone', viewport: phone, facts: timeout, until: 'verdict' },
];
