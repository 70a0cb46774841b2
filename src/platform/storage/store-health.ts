import type { Done, NotSaved, StoreState } from './store';
import type { StoreEvents } from './store-events';
import { whyNotSaved } from './why-not-saved';

/** What a refusal says about the store as a whole; the others concern one case only. */
const STATE_AFTER: Partial<Record<NotSaved, StoreState>> = {
  quota: 'full',
  refused: 'refused',
  blocked: 'blocked',
  frozen: 'frozen',
  closed: 'lost',
  unknown: 'lost',
};

/** Turns what the device throws into what the page is told: a state of the store, and a reason. */
export class StoreHealth {
  #state: StoreState = 'opening';

  constructor(private readonly events: StoreEvents) {}

  get state(): StoreState {
    return this.#state;
  }

  become(state: StoreState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.events.tell({ kind: 'state', state });
  }

  refuse(error: unknown): NotSaved {
    const why = whyNotSaved(error);
    this.become(STATE_AFTER[why] ?? this.#state);
    return why;
  }

  async attempt(act: () => Promise<unknown>): Promise<Done> {
    try {
      await act();
      return { ok: true };
    } catch (error) {
      return { ok: false, why: this.refuse(error) };
    }
  }

  read<Result>(fromDevice: () => Promise<Result>, otherwise: (why: NotSaved) => Result | Promise<Result>) {
    return this.events.whileReading(async () => {
      try {
        return await fromDevice();
      } catch (error) {
        return otherwise(this.refuse(error));
      }
    });
  }
}
