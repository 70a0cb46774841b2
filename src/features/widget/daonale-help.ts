import { linkFrame } from './frame-link';
import { guardEvents } from './guard-events';
import { type LauncherView, launcherView } from './launcher-view';
import type { FromFrame, ToFrame } from './messages';
import { factsOf, type GivenFacts } from './option-kinds';
import { attributeOf, type OptionName, type OptionValues, options } from './options';
import { pageAddress } from './page-address';
import { make, realDocument } from './real-document';

const names = Object.keys(options) as OptionName[];

// Knows: the life of `<daonale-help>` on a page of somebody else's: button, panel, frame.
// Must not know: what the frame shows; rules, words of the trade, storage.
// Called by: embed.ts, which gives the element its name.

// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the loop below gives the class a property for every option
export class DaonaleHelp extends HTMLElement {
  static observedAttributes = names.map(attributeOf);

  #view: LauncherView | undefined;
  #port: MessagePort | undefined;
  #given: GivenFacts = {};
  /** What is for the frame as soon as it is ready. */
  #waiting: ToFrame[] = [];
  /** A person opened it just now: then the focus goes along. */
  #byHand = false;
  /** How long the frame there is, or the panel open. */
  #framed = new AbortController();
  #shown = new AbortController();

  connectedCallback(): void {
    this.#view ??= this.#build();
    keepEarlyProperties(this);
    this.#show();
    if (this.isOpen) this.#whenLoaded(() => this.#opened());
    else if (this.preload) this.#whenLoaded(() => (window.requestIdleCallback ?? setTimeout)(() => this.#frame()));
  }

  disconnectedCallback(): void {
    this.#shown.abort();
    this.#framed.abort();
    this.#port = undefined;
    this.#view?.hold();
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (!this.#view || before === now) return;
    this.#show();
    this.#greet();
    if (name !== 'open') return;
    if (!this.isOpen) {
      this.#shown.abort();
      this.#tell('close');
    } else if (this.#byHand) this.#opened();
    else this.#whenLoaded(() => this.#opened());
  }

  get facts(): GivenFacts {
    return { ...options.facts.read(this.getAttribute('facts')), ...this.#given };
  }

  /** Never written as an attribute: a host's `toJSON` would spoil it. */
  set facts(facts: GivenFacts) {
    this.#given = {};
    this.prefill(facts);
  }

  open(): void {
    this.setAttribute('open', '');
  }

  close(): void {
    this.removeAttribute('open');
  }

  restart(): void {
    this.#send({ type: 'restart' });
  }

  ask(text: string): void {
    this.open();
    this.#send({ type: 'ask', text: `${text}` });
  }

  prefill(facts: GivenFacts): void {
    this.#given = { ...this.#given, ...factsOf(facts) };
    this.#greet();
  }

  #build(): LauncherView {
    const view = launcherView(this.attachShadow({ mode: 'open' }));
    const toggle = (): void => {
      this.#byHand = true;
      this.toggleAttribute('open');
      this.#byHand = false;
    };
    view.launcher.onclick = toggle;
    view.close.onclick = () => this.#closeByHand();
    view.slot.onclick = (event) => {
      if (this.mode !== 'inline' || event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      toggle();
    };
    return view;
  }

  #show(): void {
    this.#view?.show({ options: this, page: pageAddress(this.page), language: this.#language() });
  }

  #language(): string {
    return this.language || realDocument('documentElement').lang || navigator.language;
  }

  #look() {
    return { language: this.#language(), theme: this.theme, accent: this.accent, mode: this.mode };
  }

  /** What the frame is told first, and again with every change. */
  #greet(): void {
    this.#port?.postMessage({ type: 'look', ...this.#look() } satisfies ToFrame);
    this.#port?.postMessage({ type: 'facts', facts: this.facts } satisfies ToFrame);
  }

  #opened(): void {
    this.#frame();
    const frame = this.#view?.frame;
    if (!frame) return;
    this.#shown = new AbortController();
    guardEvents(this, () => this.#closeByHand(), this.#shown.signal);
    if (this.#byHand) {
      frame.focus();
      this.#send({ type: 'focus' });
    }
    this.#tell('open');
  }

  #closeByHand(): void {
    if (!this.isOpen || this.mode === 'inline') return;
    this.close();
    this.#view?.launcher.focus();
  }

  /** Asks for the page in a frame, where it is not there yet. */
  #frame(): void {
    const view = this.#view;
    const page = pageAddress(this.page);
    if (!view || !page || view.frame || !this.isConnected || this.mode === 'link') return;
    const frame = make('iframe');
    const asked = new URLSearchParams({ embed: location.origin, ...this.#look(), settings: this.settings });
    frame.allow = 'clipboard-write';
    frame.src = `${page.origin}${page.pathname}?${asked}`;
    view.hold(frame);
    this.#framed = new AbortController();
    linkFrame(frame, page.origin, this.#framed.signal, (port) => {
      this.#port = port;
      port.onmessage = ({ data }: MessageEvent<FromFrame>) => this.#told(data);
      view.settle();
      this.#tell('ready');
      this.#greet();
      for (const message of this.#waiting.splice(0)) this.#send(message);
    });
  }

  #told({ type, detail }: FromFrame): void {
    if (type === 'close') {
      this.#closeByHand();
      return;
    }
    const frame = this.#view?.frame;
    if (type === 'size' && frame) frame.style.height = this.mode === 'inline' ? `${detail.height}px` : '';
    this.#tell(type, detail);
  }

  #send(message: ToFrame): void {
    if (this.#port) this.#port.postMessage(message);
    else this.#waiting.push(message);
  }

  #tell(type: string, detail: unknown = null): void {
    this.dispatchEvent(new CustomEvent(`daonale-${type}`, { detail, bubbles: true, composed: true }));
  }

  /** A frame asked for earlier would keep the host's own `load` waiting. */
  #whenLoaded(then: () => void): void {
    this.#shown = new AbortController();
    if (realDocument('readyState') === 'complete') then();
    else addEventListener('load', then, { signal: this.#shown.signal });
  }
}

export interface DaonaleHelp extends OptionValues {}

for (const name of names) {
  if (name === 'facts') continue;
  const attribute = attributeOf(name);
  // Without a prototype, so that what a host added to all objects is no part of the description.
  Object.defineProperty(DaonaleHelp.prototype, name, {
    __proto__: null,
    get(this: DaonaleHelp) {
      return options[name].read(this.getAttribute(attribute));
    },
    set(this: DaonaleHelp, value: unknown) {
      if (value === false || value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, value === true ? '' : `${value}`);
    },
  } as PropertyDescriptor);
}

/** What was set on the element before it had its class counts, and goes through the class now. */
function keepEarlyProperties(element: HTMLElement): void {
  for (const name of names) {
    if (!Object.hasOwn(element, name)) continue;
    const value: unknown = Reflect.get(element, name);
    Reflect.deleteProperty(element, name);
    Reflect.set(element, name, value);
  }
}
