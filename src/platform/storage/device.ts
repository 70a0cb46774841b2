/** The part of `Storage` that is used. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** What a browser may offer for keeping things. Any of it may be missing: plain http, private mode, a strange frame. */
export interface Device {
  readonly indexedDB: IDBFactory | undefined;
  readonly localStorage: TextStorage | undefined;
  readonly BroadcastChannel: typeof BroadcastChannel | undefined;
  /** Hears the page being put away and taken out again, and other tabs' writes to `localStorage`. */
  readonly events: EventTarget;
}

/** What this browser offers; looking at it may already be refused. */
export function thisDevice(): Device {
  return {
    indexedDB: offered(() => globalThis.indexedDB),
    localStorage: offered(() => globalThis.localStorage),
    BroadcastChannel: offered(() => globalThis.BroadcastChannel),
    events: globalThis,
  };
}

function offered<Offer>(look: () => Offer): Offer | undefined {
  try {
    return look() ?? undefined;
  } catch {
    // A SecurityError says the same as a missing property: not offered here.
    return undefined;
  }
}
