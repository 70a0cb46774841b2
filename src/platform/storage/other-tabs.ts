import * as v from 'valibot';
import type { Device } from './device';

const NAME = 'daonale.changes';

const messageSchema = v.variant('kind', [
  v.object({ kind: v.literal('changed'), id: v.string(), revision: v.number() }),
  v.object({ kind: v.literal('removed'), id: v.string() }),
  v.object({ kind: v.literal('restored'), id: v.string() }),
  v.object({ kind: v.literal('emptied') }),
]);

/** What tabs tell each other. */
export type TabMessage = v.InferOutput<typeof messageSchema>;

/** The page was out of sight of other tabs. */
export type TabNews = TabMessage | { readonly kind: 'missed' };

/**
 * Talks to the other tabs: over a BroadcastChannel, else through `localStorage`, which tells other tabs of every write.
 * Where neither exists tabs do not hear of each other; nothing is lost then, since every save merges.
 */
export class OtherTabs {
  #channel: BroadcastChannel | undefined;
  readonly #stop = new AbortController();

  constructor(
    private readonly device: Device,
    private readonly hear: (news: TabNews) => void,
  ) {
    const { signal } = this.#stop;
    const on = (type: string, listener: (event: Event) => void) =>
      device.events.addEventListener(type, listener, { signal });
    this.#open();
    if (!this.#channel) on('storage', (event) => this.#hearStorage(event));
    // A page put away whole (back/forward cache) must not hold a channel, and knows nothing of what happened meanwhile.
    on('pagehide', (event) => isWhole(event) && this.#closeChannel());
    on('pageshow', (event) => {
      if (!isWhole(event)) return;
      this.#open();
      this.hear({ kind: 'missed' });
    });
  }

  post(message: TabMessage): void {
    try {
      if (this.#channel) this.#channel.postMessage(message);
      else this.#postStorage(message);
    } catch {
      // Another tab hears of it when it next reads; the save itself stands.
    }
  }

  close(): void {
    this.#stop.abort();
    this.#closeChannel();
  }

  #open(): void {
    if (this.#channel) return;
    const Channel = this.device.BroadcastChannel;
    if (!Channel) return;
    this.#channel = new Channel(NAME);
    this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => this.#read(data);
  }

  #closeChannel(): void {
    this.#channel?.close();
    this.#channel = undefined;
  }

  #postStorage(message: TabMessage): void {
    this.device.localStorage?.setItem(NAME, JSON.stringify(message));
    this.device.localStorage?.removeItem(NAME);
  }

  #hearStorage(event: Event): void {
    const key: unknown = Reflect.get(event, 'key');
    const text: unknown = Reflect.get(event, 'newValue');
    if (key !== NAME || typeof text !== 'string') return;
    const parsed = v.safeParse(v.pipe(v.string(), v.parseJson()), text);
    if (parsed.success) this.#read(parsed.output);
  }

  /** Other versions of the page speak on the same channel: what we do not know is passed over. */
  #read(data: unknown): void {
    const message = v.safeParse(messageSchema, data);
    if (message.success) this.hear(message.output);
  }
}

function isWhole(event: Event): boolean {
  return Reflect.get(event, 'persisted') === true;
}
