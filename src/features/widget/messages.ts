import type { BusinessDate } from '../../core/model/business-date';
import type { DueStatus } from '../../core/model/due-window';
import type { PlaceId } from '../../core/model/graph';
import type { HandoffWay } from '../../core/model/handoff-way';
import type { GivenFacts } from './option-kinds';
import type { OptionValues } from './options';

// Knows: what host and frame say to each other. Before there is a port, only the two greetings, which carry nothing.
// Must not know: who sends it.
// Called by: the element in the host page, and the page in its frame, which checks each message with a schema.

/** The frame says this to the origin named in its address; the host says it back, with a port. */
export const GREETING = 'daonale';

export type ToFrame =
  | ({ readonly type: 'look' } & Pick<OptionValues, 'language' | 'theme' | 'accent' | 'mode'>)
  | { readonly type: 'facts'; readonly facts: GivenFacts }
  | { readonly type: 'ask'; readonly text: string }
  | { readonly type: 'restart' }
  /** The merchant opened the panel: the focus is for the frame. */
  | { readonly type: 'focus' };

/** What the host learns; each is an event of the same name, `daonale-…`. */
export interface Told {
  /** `value` only where the settings allow this host to see answers. */
  readonly answer: { readonly fact: string; readonly value?: string };
  readonly verdict: {
    readonly cause: string;
    readonly place: PlaceId;
    readonly dueOn: BusinessDate | null;
    readonly dueLatest: BusinessDate | null;
    readonly dueStatus: DueStatus | null;
    readonly steps: readonly string[];
  };
  /** The merchant takes the case elsewhere. What is in it is not said. */
  readonly handoff: { readonly way: HandoffWay };
  /** The height of what the frame shows, in CSS pixels. */
  readonly size: { readonly height: number };
  /** The merchant wants the panel closed. */
  readonly close: null;
}

export type FromFrame = {
  readonly [Type in keyof Told]: { readonly type: Type; readonly detail: Told[Type] };
}[keyof Told];
