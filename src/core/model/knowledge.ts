import type { Provenance } from './provenance';

/** What is known of a fact. `assumed`: it rests on something the merchant is unsure of. */
export type Known =
  | {
      readonly state: 'known';
      readonly value: string;
      readonly provenance: Provenance;
      readonly assumed: boolean;
      /** The facts a computed one was found from. */
      readonly from: readonly string[];
    }
  | { readonly state: 'unsure'; readonly provenance: Provenance }
  /** `waiting`: the facts to ask for, so that it can be known. */
  | { readonly state: 'absent'; readonly waiting: readonly string[] };

/** A condition holds, fails, or is open. An open one is `waiting` for facts, or settled open for ever by an `unsure`. */
export type Finding =
  | { readonly is: 'holds'; readonly assumed: boolean }
  | { readonly is: 'fails'; readonly by: string }
  | { readonly is: 'open'; readonly waiting: readonly string[] };
