/** One question to a server: it came back, was lost, or came back as something else than was sent. */
export type Trip =
  | { readonly is: 'back'; readonly milliseconds: number }
  /** `changed`: somebody else answered. `refused`: it was forbidden on the way. `failed`: the server has trouble of its own. */
  | { readonly is: 'lost' | 'changed' | 'refused' | 'failed' };

export type NetworkVerdict = 'good' | 'weak' | 'offline' | 'portal' | 'blocked' | 'unknown';

export interface ReachedHost {
  readonly host: string;
  readonly isReached: boolean;
}

/** What a network check found, of this device and this minute only. */
export interface NetworkReport {
  readonly verdict: NetworkVerdict;
  /** To the page's own server, in order; without those made while nobody looked. */
  readonly trips: readonly Trip[];
  /** Of those that came back, in milliseconds. */
  readonly median: number | undefined;
  readonly hosts: readonly ReachedHost[];
}
