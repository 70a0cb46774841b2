import type { CaseSummary } from '../../core/cases/summarise-case';
import type { CaseRecord } from '../../core/model/case-record';

// Knows: what any place for cases promises: it never throws, never loses what was given to it, and says what it could not do.
// Must not know: questions, rules, words; what IndexedDB calls its errors.
// Called by: the session and the console, who get a store from open-store.ts.

/**
 * `opening`: not asked yet what the device allows. `ready`: cases are kept on this device. The others keep cases in memory:
 * `blocked` (another tab holds an old version open; resumes by itself), `frozen` (a newer version of the page has taken
 * over: reload), `lost` (the connection broke; tried again at the next save), `refused` (the device lets nothing be
 * stored), `full` (no room; what is stored can still be read).
 */
export type StoreState = 'opening' | 'ready' | 'blocked' | 'frozen' | 'lost' | 'refused' | 'full';

/** `newer`: the case was last changed by a newer version of the page. `invalid`: it is not a case that could be read back. */
export type NotSaved = 'quota' | 'refused' | 'blocked' | 'frozen' | 'newer' | 'closed' | 'invalid' | 'unknown';

/**
 * `record` is the case as it is now kept: adopt it, merged with what was changed meanwhile. `merged`: it holds answers from
 * another tab. `savedAt`: epoch milliseconds. Where it was not saved, it is held in memory and tried again.
 */
export type Saved =
  | { readonly ok: true; readonly record: CaseRecord; readonly merged: boolean; readonly savedAt: number }
  | { readonly ok: false; readonly record: CaseRecord; readonly why: NotSaved };

export type Done = { readonly ok: true } | { readonly ok: false; readonly why: NotSaved };

export type Loaded =
  | { readonly kind: 'case'; readonly record: CaseRecord; readonly onDevice: boolean }
  /** Written by a newer version of the page: to be exported, never changed. */
  | { readonly kind: 'newer'; readonly raw: unknown }
  /** Not readable; it now stands among the quarantined rows. */
  | { readonly kind: 'damaged'; readonly problems: readonly string[]; readonly raw: unknown }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreachable'; readonly why: NotSaved };

export type ListedCase =
  | ({ readonly kind: 'case'; readonly onDevice: boolean } & CaseSummary)
  | { readonly kind: 'newer'; readonly id: string };

export interface DamagedRow {
  readonly key: number;
  /** Epoch milliseconds. */
  readonly foundAt: number;
  /** Paths of what is wrong, never values. */
  readonly problems: readonly string[];
  readonly raw: unknown;
}

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

export type StoreEvent =
  | { readonly kind: 'state'; readonly state: StoreState }
  /** A case that could not be saved before now is. */
  | { readonly kind: 'saved'; readonly record: CaseRecord; readonly savedAt: number }
  /** The device's data was cleared under the page; the open case was written again, other cases are gone. */
  | { readonly kind: 'rewritten'; readonly record: CaseRecord; readonly savedAt: number }
  /** The device's data was cleared under the page and the open case cannot be written again; it waits like any other. */
  | { readonly kind: 'refused'; readonly record: CaseRecord; readonly why: NotSaved }
  /** Another tab stored a case: load it again where its revision is higher than the one at hand. */
  | { readonly kind: 'changed'; readonly id: string; readonly revision: number }
  /** Another tab moved a case to the bin, or took it out again. */
  | { readonly kind: 'removed'; readonly id: string }
  | { readonly kind: 'restored'; readonly id: string }
  /** Another tab deleted everything: keep nothing either. */
  | { readonly kind: 'emptied' }
  /** The page was away and may have missed changes: load again what is shown. */
  | { readonly kind: 'missed' };

export interface CaseStore {
  readonly kind: 'device' | 'memory';
  state(): StoreState;
  /** The latest saved first, whatever the clock said. */
  list(page: Page): Promise<readonly ListedCase[]>;
  count(): Promise<number>;
  load(id: string): Promise<Loaded>;
  /** Stores a case, merged with what another tab made of it meanwhile. Saving the same case again changes nothing. */
  save(record: CaseRecord): Promise<Saved>;
  /** Moves a case to the bin, where it stays for 30 days. */
  remove(id: string): Promise<Done>;
  restore(id: string): Promise<Done>;
  binned(): Promise<readonly ListedCase[]>;
  deleteEverything(): Promise<Done>;
  quarantined(): Promise<readonly DamagedRow[]>;
  discard(key: number): Promise<Done>;
  /** Deletes closed cases unchanged for 30 days, and what has been in the bin for 30. Resolves to how many. */
  expire(now: number): Promise<number>;
  /** Returns how to stop listening. */
  subscribe(listener: (event: StoreEvent) => void): () => void;
  close(): void;
}
