import type { SaleFault } from '../model/sale-fault';
import type { SettlementTerm } from '../model/settlement-profile';
import type { TalkTopic } from './talk-topic';

/** Where something was said: UTF-16 positions in the text as it was given, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface HeardFact extends Span {
  readonly fact: string;
  /** A value of the vocabulary, or `unsure`. */
  readonly value: string;
}

export type Signal = 'off-topic' | 'fraud' | 'human';

/** Something the merchant wants to know. Nothing in it is a fact of the case. */
export type HeardQuestion = Span &
  (
    | { readonly kind: 'term'; readonly term: SettlementTerm }
    | { readonly kind: 'code'; readonly code: string }
    /** `words`: a term of the trade as the lexicon lists it. */
    | { readonly kind: 'glossary'; readonly words: string }
    /** `supposed`: facts of the sale asked about; `weekday`: 1 is Monday, 6 stands for the weekend; `time`: `T23:30` of it. */
    | {
        readonly kind: 'date';
        readonly supposed: Readonly<Record<string, string>>;
        readonly weekday?: number;
        readonly time?: string;
      }
  );

/** What is said of the case as a whole, or only to the one spoken to: `lexicon.talk` lists what it may be about. */
export interface HeardTalk extends Span {
  readonly about: TalkTopic;
}

export interface Heard {
  readonly facts: readonly HeardFact[];
  readonly signals: readonly Signal[];
  /** Whose side the words are spoken from. Nothing a payer says becomes a fact. */
  readonly voice: 'merchant' | 'payer';
  readonly questions: readonly HeardQuestion[];
  readonly talk: readonly HeardTalk[];
  /** Two sales are told of at once: facts with two values, of which none was taken. */
  readonly isSeveral: boolean;
  /** They say, or ask why, money is not here: what everyone comes with, so no fact by itself. */
  readonly notArrived: boolean;
  /** The words take back something said before ("不对,是扫码的"). */
  readonly corrects: boolean;
  /** Parts of the text that gave nothing. */
  readonly unused: readonly Span[];
  /** Times named as the sale's that cannot be, or that are too long ago to be dated. */
  readonly refused: readonly (Span & { readonly why: SaleFault })[];
  /** Longer than `WORDS_LIMIT`: nothing was read. */
  readonly tooLong: boolean;
}

export const NOTHING_HEARD: Heard = {
  facts: [],
  signals: [],
  voice: 'merchant',
  questions: [],
  talk: [],
  isSeveral: false,
  notArrived: false,
  corrects: false,
  unused: [],
  refused: [],
  tooLong: false,
};
