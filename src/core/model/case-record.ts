import type { Answer } from './answer';
import type { BusinessDate } from './business-date';
import type { BusinessMoment } from './business-moment';
import type { DueStatus } from './due-window';
import type { StepAction } from './graph';
import type { Provenance } from './provenance';
import type { Certainty } from './verdict';

/**
 * An answer as a case keeps it. Both figures are values of the case's `sequence`, so two versions of a case can be merged
 * answer by answer without a clock.
 */
export interface KeptAnswer extends Answer {
  /** The change that gave it its place; places grow along a list. */
  readonly since: number;
  /** The change in which it was last stated, or moved to another list. */
  readonly at: number;
}

/** A value that a later change, or another tab, replaced. */
export interface PastValue {
  readonly fact: string;
  readonly value: string;
  readonly provenance: Provenance;
  /** The change in which it had been stated. */
  readonly at: number;
}

/** A verdict as it was given: ids and dates only, so that it reads in any language. */
export interface JudgedVerdict {
  readonly judgedAt: BusinessMoment;
  readonly cause: string;
  readonly place: string;
  readonly certainty: Certainty;
  readonly dueOn: BusinessDate | null;
  readonly dueLatest: BusinessDate | null;
  /** Only where a payout is due. */
  readonly dueStatus: DueStatus | null;
  readonly steps: readonly { readonly id: string; readonly action: StepAction }[];
}

/** The parts of a case that are replaced whole. */
export interface CaseFields {
  readonly graphVersion: string;
  /** The language the case was last led in, as a tag. */
  readonly language: string;
  readonly status: 'open' | 'closed';
  /** Ids of the steps that were ticked. */
  readonly stepsDone: readonly string[];
  readonly notes: string;
  /** What stands typed or chosen on a page, but is not answered yet. */
  readonly draft: { readonly screen: string; readonly value: string } | null;
  readonly verdict: JudgedVerdict | null;
}

/** One merchant's case. All ids are kept even when the graph no longer knows them. Times are epoch milliseconds. */
export interface CaseRecord extends CaseFields {
  readonly id: string;
  readonly schema: 1;
  readonly createdAt: number;
  readonly changedAt: number;
  /** The device's clock went backwards while the case was worked on: its times are to be shown as doubtful. */
  readonly doubtfulTime?: true;
  /** It came by a hand-off: what it says was told by whoever handed it over, and nobody verified it. */
  readonly received?: true;
  /** The logical clock of the case: grows with every change, whatever the device's clock says. */
  readonly sequence: number;
  /** How often it was stored. 0: never. The store alone sets it. */
  readonly revision: number;
  /** The answers that count, in the order they were given. */
  readonly answers: readonly KeptAnswer[];
  /** Answers that the walk no longer reaches, but would take up again. */
  readonly setAside: readonly KeptAnswer[];
  /** Answers taken back: known, so that a tab that did not see it cannot bring them back. */
  readonly withdrawn: readonly KeptAnswer[];
  readonly history: readonly PastValue[];
  /** Notes that another tab's notes replaced. */
  readonly replacedNotes: readonly string[];
  /** The change in which each part was last replaced. */
  readonly stamps: { readonly [Field in keyof CaseFields]: number };
}

export const CASE_SCHEMA = 1;

/** Longest texts in characters, and longest lists. A page that takes typed text shows the limit before it is reached. */
export const CASE_LIMITS = {
  id: 64,
  value: 200,
  reason: 500,
  notes: 20_000,
  draft: 2_000,
  list: 300,
  history: 100,
  replacedNotes: 5,
} as const;
