import type { Graph, Topic } from '../core/model/graph';
import { lateSettlement } from './late-settlement';
import { maintenance } from './maintenance';
import { outside } from './outside';
import { risk } from './risk';
import { sale } from './sale';
import { screens } from './screens';
import { settlementAccount } from './settlement-account';
import { sharedSteps } from './shared-steps';
import { terminal } from './terminal';
import { unofficialChannel } from './unofficial-channel';

// Knows: which topics make up the graph, and their order, which is the precedence of causes.
// Must not know: how the graph is walked, its words, or who asks.
// Called by: the session and the commands, which hand the graph to the engine.

/** Danger to money first, then a held or refused payout, what is known to go on outside, the till, the sale, and the dates last. */
const topics = [
  unofficialChannel,
  risk,
  settlementAccount,
  maintenance,
  outside,
  terminal,
  sale,
  lateSettlement,
  sharedSteps,
] as const;

type AnyQuestion = (typeof topics)[number]['questions'][number];
type AnyCheck = (typeof topics)[number]['checks'][number];
type AnyCause = (typeof topics)[number]['causes'][number];
type AnyStep = (typeof topics)[number]['steps'][number];
type ValuesOf<Entry extends { readonly values: readonly string[] }> = Entry['values'] extends readonly []
  ? string
  : Entry['values'][number];

/** Every fact with the union of its values; `paidAt` and `responseCode` are free text of a checked shape. */
export type FactValues = {
  [Entry in AnyQuestion | AnyCheck as Entry['fact']]: ValuesOf<Entry>;
};
export type FactId = keyof FactValues;
/** The facts that can be stated: each has a question. */
export type AskedFact = AnyQuestion['fact'];
export type CauseId = AnyCause['id'];
export type StepId = AnyStep['id'];
export type TopicId = (typeof topics)[number]['id'];
export type ScreenId = (typeof screens)[number]['id'];

/** Fails to compile, naming the ids, where a cause or a question names a step or a page that does not exist. */
type UnknownStep = Exclude<AnyCause['steps'][number]['step'] | AnyCause['safetyNet']['step'], StepId>;
type UnknownScreen = Exclude<AnyQuestion['screen'], ScreenId>;
const unknown: readonly (UnknownStep | UnknownScreen)[] = [] satisfies readonly never[];

export const graph = {
  version: '1',
  screens,
  topics: topics satisfies readonly Topic<FactValues>[],
  fallback: 'unexplained',
} as const satisfies Graph;

export const unknownIds: readonly string[] = unknown;
