import type { BusinessDate } from './business-date';
import type { BusinessMoment } from './business-moment';
import type { DayMark, DueStatus, DueWindow } from './due-window';
import type { Actor, BringId, PlaceId, StepAction } from './graph';
import type { Provenance } from './provenance';
import type { TimeOfDay } from './settlement-profile';

/** `confirmed`: nothing speaks against it. `likely`: something is unsure. `possible`: no cause is complete. */
export type Certainty = 'confirmed' | 'likely' | 'possible';

/** When the answer is due, by the cause's date rule. */
export type Due =
  /** Money should arrive within this window. */
  | { readonly kind: 'payout'; readonly window: DueWindow; readonly status: DueStatus }
  /** Nothing will be paid out for this sale; `settleBy` is the day to have cleared it up by. */
  | { readonly kind: 'none'; readonly settleBy: BusinessDate; readonly days: readonly DayMark[] }
  /** An answer or the money should come between two days, counted from today. */
  | {
      readonly kind: 'within';
      readonly earliest: BusinessDate;
      readonly latest: BusinessDate;
      readonly source: string;
      readonly days: readonly DayMark[];
    };

export interface PlannedStep {
  readonly id: string;
  readonly topic: string;
  readonly action: StepAction;
  readonly actor: Actor;
  readonly by: { readonly date: BusinessDate; readonly at?: TimeOfDay };
  readonly bring: readonly BringId[];
  readonly say: boolean;
}

/** A fact that led here, with where it came from. */
export interface Reason {
  readonly fact: string;
  readonly value: string;
  readonly provenance: Provenance;
}

export interface RuledOut {
  readonly cause: string;
  /** The facts, as stated, that speak against it. */
  readonly by: readonly Reason[];
}

/** One answer that, had it been another, would have led to another cause. */
export interface Turn {
  readonly fact: string;
  readonly value: string;
  readonly cause: string;
}

/** The answer to "where is my money": ids and dates only, so that it reads in any language. */
export interface Verdict {
  readonly judgedAt: BusinessMoment;
  readonly certainty: Certainty;
  readonly cause: string;
  readonly topic: string;
  readonly place: PlaceId;
  /** Other causes that hold as well. */
  readonly also: readonly string[];
  /** Causes that what was said neither confirms nor rules out, the likelier first. */
  readonly possible: readonly string[];
  readonly due: Due;
  readonly steps: readonly PlannedStep[];
  readonly safetyNet: PlannedStep;
  readonly why: readonly Reason[];
  readonly ruledOut: readonly RuledOut[];
  readonly wouldChange: readonly Turn[];
}
