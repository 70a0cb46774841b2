/** What the store cannot know by itself; tests give a fixed clock and fixed bytes. */
export interface Environment {
  /** Epoch milliseconds. */
  now(): number;
  randomBytes(count: number): Uint8Array;
}

export const browserEnvironment: Environment = {
  now: () => Date.now(),
  randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
};
