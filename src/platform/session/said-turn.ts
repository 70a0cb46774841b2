import type { HeardQuestion, Signal } from '../../core/intake/heard';
import type { TalkTopic } from '../../core/intake/talk-topic';
import type { SaleFault } from '../../core/model/sale-fault';

/** Something the merchant wanted to know; answered, never a fact of the case. */
export type AskedQuestion = HeardQuestion;

/** One typed turn: the words as they may be shown, with what must not be kept masked, and what was made of them. */
export interface SaidTurn {
  readonly id: number;
  readonly text: string;
  /** How many numbers were masked in it. */
  readonly masked: number;
  /** What was understood, and now counts. */
  readonly facts: readonly { readonly fact: string; readonly value: string }[];
  /** Facts that had another value before. */
  readonly replaced: readonly string[];
  /** Dates that were named as the sale's and cannot be. */
  readonly refused: readonly { readonly part: string; readonly why: SaleFault }[];
  /** Parts that gave nothing. */
  readonly unused: readonly string[];
  /** They say, or ask why, money is not here. */
  readonly notArrived: boolean;
  readonly questions: readonly AskedQuestion[];
  /** What was said beside facts: each topic once. */
  readonly talk: readonly TalkTopic[];
  /** Two sales seem to be told of; what they differ in was not taken. */
  readonly isSeveral: boolean;
  readonly signals: readonly Signal[];
  readonly voice: 'merchant' | 'payer';
  readonly tooLong: boolean;
}
