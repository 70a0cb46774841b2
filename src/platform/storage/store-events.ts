import type { StoreEvent } from './store';

type Listener = (event: StoreEvent) => void;

/** Tells the page what happened; news from other tabs wait while the page is reading, so that they never come before it. */
export class StoreEvents {
  readonly #listeners = new Set<Listener>();
  #waiting: StoreEvent[] = [];
  #reading = 0;

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: StoreEvent): void {
    for (const listener of this.#listeners) {
      try {
        listener(event);
      } catch (error) {
        // The page's fault must show, but not end a save halfway.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  /** News from another tab. */
  hear(event: StoreEvent): void {
    if (this.#reading > 0) this.#waiting.push(event);
    else this.tell(event);
  }

  async whileReading<Result>(read: () => Promise<Result>): Promise<Result> {
    this.#reading += 1;
    try {
      return await read();
    } finally {
      this.#reading -= 1;
      // A task later whoever awaits the reading has taken its result.
      setTimeout(() => this.#tellWaiting());
    }
  }

  #tellWaiting(): void {
    if (this.#reading > 0) return;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const event of waiting) this.tell(event);
  }
}
