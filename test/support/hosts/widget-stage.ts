import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { startChromium } from '../chromium';
import { LocaleWords } from '../locale-words';
import { type Site, serve } from '../serve';
import { type HostPage, type HostServer, hostServer } from './host-server';
import { newMerchants } from './new-merchants';

export const PLAIN = '<daonale-help></daonale-help>';

/** Keeps every event of the widget, and what moved in the page. */
const RECORDER = `window.events=[];window.moved=0;
for(const name of ['ready','open','close','answer','verdict','handoff','size'])addEventListener('daonale-'+name,({type,detail})=>events.push([type,detail]));
new PerformanceObserver((list)=>{for(const {value} of list.getEntries())moved+=value}).observe({type:'layout-shift',buffered:true})`;

export interface StageOptions {
  /** Within the host's `head`, before the script of the widget. */
  readonly head?: string;
  /** The tag that brings the widget, where it is not the one of the README. */
  readonly script?: string;
}

/** Pages of somebody else's with the widget on them: one browser, one tab, one after the other. */
export class WidgetStage {
  readonly words = new LocaleWords('en');
  readonly #pages: HostPage[] = [];

  private constructor(
    /** What the widget's site sends instead of its files. */
    readonly files: Record<string, string | null>,
    readonly site: Site,
    readonly server: HostServer,
    readonly browser: Browser,
    readonly page: Page,
  ) {}

  static async start(): Promise<WidgetStage> {
    const files: Record<string, string | null> = {};
    // As `_headers` gives it: a script with a hash needs leave to be read.
    const site = await serve(inject('dist'), {
      files,
      headers: { 'Access-Control-Allow-Origin': '*' },
      keptAssets: true,
    });
    const server = await hostServer((path) => stage.#pages[Number(path.slice(1))]);
    const browser = await startChromium();
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1000, height: 760 } });
    context.setDefaultTimeout(20_000);
    await newMerchants(context);
    const stage = new WidgetStage(files, site, server, browser, await context.newPage());
    stage.allow({ origin: server.origin });
    return stage;
  }

  async end(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    await this.site.close();
  }

  /** Writes these embedders into the settings. */
  allow(...embedders: readonly { readonly origin: string; readonly answers?: boolean }[]): void {
    this.files['/settings.json'] = JSON.stringify({ embedders });
  }

  /** Gives a page its address. */
  put(page: HostPage): string {
    return `${this.server.origin}/${this.#pages.push(page) - 1}`;
  }

  /** A host whose body holds this; its address. */
  host(body: string, { head = '', script = this.tag() }: StageOptions = {}): string {
    return this.put({
      html: `<!doctype html><html lang="en"><head><title>Host</title><meta name="viewport" content="width=device-width"><script>${RECORDER}</script>${head}${script}</head><body><main><h1>Host</h1><button>host</button>${body}</main></body></html>`,
    });
  }

  tag(site = this.site): string {
    return `<script src="${site.url}embed.js" async></script>`;
  }

  async show(body = PLAIN, options: StageOptions = {}): Promise<void> {
    await this.page.goto(this.host(body, options));
  }

  /** Shows a host and opens the panel by its button. */
  async open(body = PLAIN, options: StageOptions = {}): Promise<FrameLocator> {
    await this.show(body, options);
    await this.launcher.click();
    await this.untilTold('ready');
    return this.frame;
  }

  get launcher(): Locator {
    return this.page.getByRole('button', { name: this.words.t('launcher:label') });
  }

  get frame(): FrameLocator {
    return this.page.frameLocator('daonale-help iframe');
  }

  /** An answer of the first question. */
  get approved(): Locator {
    const name = this.words.t(`${this.words.question('outcome')}.values.approved`);
    return this.frame.getByRole('radio', { name, exact: true });
  }

  /** Where people type. */
  get box(): Locator {
    return this.frame.getByRole('textbox', { name: this.words.t('talk:label') });
  }

  inFrame(key: string): Locator {
    return this.frame.getByRole('button', { name: this.words.t(key), exact: true });
  }

  events(): Promise<readonly (readonly [string, unknown])[]> {
    return this.page.evaluate('events');
  }

  /** Details of all events of a kind so far. */
  async told(type: string): Promise<readonly unknown[]> {
    return (await this.events()).filter(([name]) => name === `daonale-${type}`).map(([, detail]) => detail);
  }

  async untilTold(type: string, times = 1): Promise<void> {
    await this.page.waitForFunction(
      ([name, times]) =>
        Reflect.get(window, 'events').filter(([one]: [string]) => one === name).length >= Number(times),
      [`daonale-${type}`, times] as const,
    );
  }

  /** Runs on the host's page with the element as `help`. */
  async call(code: string): Promise<void> {
    await this.page.evaluate(
      `customElements.whenDefined('daonale-help').then(()=>{const help=document.querySelector('daonale-help');${code}})`,
    );
  }
}
