import type { FlatGraph } from './generate-graph';

/** Answers so far, by fact; `unsure` is one of them. */
export type Answers = ReadonlyMap<string, string>;

/** The fact to ask next, or the cause the walk ends in; nothing where no cause is left. */
export type Next = { readonly ask: string } | { readonly end: string | undefined };

export interface Contender {
  readonly name: string;
  /** From the graph as read from a file to something that answers. */
  load(graph: FlatGraph): (answers: Answers) => Next | Promise<Next>;
}

export const UNSURE = 'unsure';
