import type { Known } from './knowledge';
import type { World } from './world';

/** A computed fact's value, or the facts it still waits for. */
export type Calculated =
  | { readonly value: string; readonly assumed: boolean }
  | { readonly waiting: readonly string[] };

/** Computes one fact from those it `needs`; `read` refuses nothing else, so a check's needs are its whole input. */
export type Calculator = (read: (fact: string) => Known, world: World) => Calculated;

export type Calculators = Readonly<Record<string, Calculator>>;
