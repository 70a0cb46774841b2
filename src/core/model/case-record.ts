import type { Answer } from './answer';
import type { BusinessDate } from './business-date';
import type { BusinessMoment } from './business-moment';
import type { DueStatus } from './due-window';
import type { PlaceId, StepAction } from './graph';
import type { Provenance } from './provenance';
import type { Certainty } from './verdict';

/** A verdict as given at the time: ids and dates only, so it reads in any language and can be compared with today's. */
export interface JudgedVerdict {
  readonly judgedAt: BusinessMoment;
  readonly cause: string;
  readonly place: PlaceId;
  readonly certainty: Certainty;
  readonly dueOn: BusinessDate | null;
  readonly dueLatest: BusinessDate | null;
  readonly dueStatus: DueStatus | null;
  readonly steps: readonly { readonly id: string; readonly action: StepAction }[];
}

/** A value that a change or a merge replaced. */
export interface PastAnswer {
  readonly fact: string;
  readonly value: string;
  readonly provenance: Provenance;
  readonly revision: number;
}

/** One merchant's case. Answers are the state; everything else is found from them again. */
export interface CaseRecord {
  readonly id: string;
  readonly schema: 1;
  readonly graphVersion: string;
  readonly language: string;
  readonly status: 'open' | 'closed';
  /** Epoch milliseconds. */
  readonly createdAt: number;
  readonly changedAt: number;
  /** Logical order: grows by one with each change, whatever the clock does. */
  readonly sequence: number;
  /** What the store last accepted; a save must name it. */
  readonly revision: number;
  readonly answers: readonly Answer[];
  /** Answers taken back, kept to be offered again. */
  readonly setAside: readonly Answer[];
  readonly history: readonly PastAnswer[];
  readonly stepsDone: readonly string[];
  readonly notes: string;
  readonly draft: { readonly screen: string; readonly value: string } | null;
  readonly verdict: JudgedVerdict | null;
  readonly doubtfulTime?: boolean;
}
