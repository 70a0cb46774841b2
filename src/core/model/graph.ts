import type { DateRule, DueRule } from './date-rule';

/** Fact id → the union of its values. Every fact may also be `unsure`; a fact nobody stated is absent. */
export type Vocabulary = Record<string, string>;

/** Facts and the values each must have; all of them together, nothing more. The first one listed is the tell-tale. */
export type Conditions<V extends Vocabulary = Vocabulary> = {
  readonly [F in keyof V]?: readonly V[F][];
};

/** The facts that a value settles besides itself, where nobody has stated them. */
export type Implied<V extends Vocabulary = Vocabulary> = { readonly [F in keyof V]?: V[F] };

export type QuestionKind = 'choice' | 'moment' | 'code';

/** Asks for one fact. `screen` is the page it stands on; a page with several facts is answered by ticking what applies. */
export interface Question<V extends Vocabulary = Vocabulary> {
  readonly fact: keyof V & string;
  readonly kind: QuestionKind;
  readonly screen: string;
  readonly values: readonly string[];
  /** On a page of several facts: what it means that none of this fact's boxes is ticked. */
  readonly normal?: string;
  /** Facts that make it worth asking; without them it is skipped as if it were not there. */
  readonly askWhen?: Conditions<V>;
  readonly implies?: { readonly [value: string]: Implied<V> };
}

/** A computed fact as an ordered table: the first row that holds gives the value. */
export interface TableCheck<V extends Vocabulary = Vocabulary> {
  readonly fact: keyof V & string;
  readonly kind: 'table';
  readonly values: readonly string[];
  readonly rows: readonly { readonly when: Conditions<V>; readonly is: string }[];
  readonly otherwise: string;
}

/** A computed fact found by a named calculator (dates and the response-code table). */
export interface CalculatedCheck<V extends Vocabulary = Vocabulary> {
  readonly fact: keyof V & string;
  readonly kind: 'calculated';
  readonly values: readonly string[];
  readonly needs: readonly (keyof V & string)[];
  readonly calculator: string;
}

export type Check<V extends Vocabulary = Vocabulary> = TableCheck<V> | CalculatedCheck<V>;

export type Actor = 'merchant' | 'customer' | 'acquirer' | 'bank';

export const stepActions = [
  'contact-bank',
  'contact-acquirer',
  'wait',
  'check-announcements',
  'verify-account',
  'fix-network',
  'update-software',
  'repair-hardware',
  'check-entry',
  'confirm-authorisation',
  'do-not-recharge',
  'provide-documents',
  'use-official-channel',
  'report-fraud',
  'prepare-for-external',
  'follow-policy',
] as const;
export type StepAction = (typeof stepActions)[number];

/** What to have at hand (`domain.md` section 11, evidence pack; section 6, documents). */
export const bringIds = [
  'merchant-number',
  'terminal-number',
  'sale-time',
  'amount',
  'reference-number',
  'trace-number',
  'batch-number',
  'authorisation-code',
  'card-last-four',
  'response-code',
  'payout-screenshot',
  'bank-statement',
  'contract-page',
  'sales-slip',
  'delivery-proof',
  'invoice',
  'shop-photo',
  'identity-document',
  'settlement-card',
  'business-licence',
  'chat-records',
] as const;
export type BringId = (typeof bringIds)[number];

export interface Step {
  readonly id: string;
  readonly action: StepAction;
  readonly actor: Actor;
  readonly by: DateRule;
  readonly bring: readonly BringId[];
  /** True where the texts hold a sentence to say or paste. */
  readonly say: boolean;
}

/** A step as a cause uses it: everywhere, unless facts speak against it, or only where facts are known to hold. */
export interface StepUse<V extends Vocabulary = Vocabulary> {
  readonly step: string;
  readonly when?: Conditions<V>;
  readonly onlyWhen?: Conditions<V>;
}

export const placeIds = [
  'never-authorised',
  'outcome-unknown',
  'reversed',
  'authorised-only',
  'stored-on-terminal',
  'cleared-waiting',
  'payout-sent',
  'payout-returned',
  'held',
  'paid-unrecognised',
  'taken-by-middleman',
] as const;
export type PlaceId = (typeof placeIds)[number];

/** A stated judgement, not a measurement: how often a cause explains a missing payout (`domain.md` section 11). */
export type Frequency = 'common' | 'occasional' | 'rare';

export interface Cause<V extends Vocabulary = Vocabulary> {
  readonly id: string;
  readonly when: Conditions<V>;
  /** The first row that holds gives the place; the last row has no condition. */
  readonly places: readonly { readonly when?: Conditions<V>; readonly is: PlaceId }[];
  readonly due: DueRule;
  /** Where these hold, the payout's own date counts instead: the contract goes on whatever the reason of the delay. */
  readonly payoutDueWhen?: Conditions<V>;
  readonly frequency: Frequency;
  readonly steps: readonly StepUse<V>[];
  /** The step to take if the date passes. */
  readonly safetyNet: { readonly step: string; readonly by: DateRule };
  readonly source: string;
}

/** One file of rules. */
export interface Topic<V extends Vocabulary = Vocabulary> {
  readonly id: string;
  readonly questions: readonly Question<V>[];
  readonly checks: readonly Check<V>[];
  readonly causes: readonly Cause<V>[];
  readonly steps: readonly Step[];
}

/** A page of asking. Pages are asked in the order of their list. */
export interface Screen {
  readonly id: string;
  readonly kind: 'one' | 'tick-list';
}

/** The whole rule graph: plain data. Topic order is the precedence of causes, screen order the order of asking. */
export interface Graph<V extends Vocabulary = Vocabulary> {
  readonly version: string;
  readonly screens: readonly Screen[];
  readonly topics: readonly Topic<V>[];
  /** The cause given when no other explains what was said. */
  readonly fallback: string;
}
