import type { Provenance } from './provenance';

/** One fact as somebody stated it. `value` is one of the fact's values, or `unsure`. */
export interface Answer {
  readonly fact: string;
  readonly value: string;
  readonly provenance: Provenance;
  /** Where it was said or read, for the "why": the words, or the announcement's id. Never leaves the device. */
  readonly reason?: string;
}

export const UNSURE = 'unsure';
