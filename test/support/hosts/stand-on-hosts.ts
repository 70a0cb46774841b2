import type { FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startChromium } from '../chromium';
import { LocaleWords } from '../locale-words';
import { type Site, serve } from '../serve';
import { type HostServer, hostServer } from './host-server';
import { type HostileHost, hostileHosts, hostPage, type Mode } from './hostile-hosts';
import { newMerchants } from './new-merchants';

const words = new LocaleWords('en');
const files: Record<string, string> = {};
let site: Site;
let server: HostServer;
let page: Page;
let end: () => Promise<void>;

/** Puts the widget on every hostile host, one after the other on the same page. Each mode has a file, so that two share the time. */
export function standOnHosts(mode: Mode): void {
  beforeAll(async () => {
    // Script modules of a page without an origin, as a sandbox makes it, need leave; so does `_headers` give it.
    site = await serve(inject('dist'), { files, headers: { 'Access-Control-Allow-Origin': '*' }, keptAssets: true });
    server = await hostServer((path) => {
      const { pathname, searchParams } = new URL(path, 'http://localhost');
      const host = hostileHosts[Number(pathname.slice(1))];
      if (!host) return undefined;
      const inner = searchParams.has('inner') || !host.sandbox;
      if (!inner)
        return {
          html: `<!doctype html><iframe id="outer" sandbox="${host.sandbox}" width="900" height="700" src="${path}&inner"></iframe>`,
        };
      return hostPage(host, site.url, {
        mode: searchParams.get('mode') === 'inline' ? 'inline' : 'bubble',
        bare: searchParams.has('bare'),
      });
    });
    files['/settings.json'] = JSON.stringify({ embedders: [{ origin: server.origin }] });
    const browser = await startChromium();
    const context = await browser.newContext({ locale: 'en', viewport: { width: 1000, height: 760 } });
    context.setDefaultTimeout(20_000);
    await newMerchants(context);
    page = await context.newPage();
    end = () => browser.close();
  });

  afterAll(async () => {
    await end();
    await server.close();
    await site.close();
  });

  describe(mode, () => {
    test.each(hostileHosts.map((host, number) => ({ ...host, number })))('$name', async ({ number, ...host }) => {
      const url = `${server.origin}/${number}?mode=${mode}`;
      await page.goto(`${url}&bare`);
      const before = await lookOf(host);
      const pixels = await pixelsOf(host);
      await page.goto(url);
      const root = host.sandbox ? page.frameLocator('#outer') : page;
      if (host.gets === 'blocked') {
        expect(await root.getByRole('link', { name: 'Where is the money?' }).getAttribute('href')).toBe(site.url);
        return;
      }
      await waitForElement(host);
      expect(await lookOf(host)).toBe(before);
      expect(await pixelsOf(host)).toBe(pixels);
      if (host.act) await page.evaluate(host.act);
      await openPanel(root, mode);
      if (host.gets === 'link') {
        const out = root.getByRole('link', { name: words.t('launcher:page') });
        expect(await out.getAttribute('href')).toBe(site.url);
        return;
      }
      await answerInFrame(root, host);
      if (mode === 'bubble' && host.gets !== 'alone') await closeByKey(root, host);
    });
  });
}

/** What the host is without us, and must be with us: its styles, prototypes and globals. */
async function lookOf(host: HostileHost): Promise<string> {
  const frame = host.sandbox ? page.frames().at(-1) : page.mainFrame();
  await frame?.waitForLoadState('load');
  const inside = await frame?.evaluate(() => {
    const names = (value: object) => Reflect.ownKeys(value).map(String).sort().join();
    const styles = ['h1', 'p', 'b', 'input', 'table'].map((tag) => {
      const element = Document.prototype.querySelector.call(document, tag);
      if (!element) return '';
      const style = getComputedStyle(element);
      return Array.from(style, (name) => `${name}:${style.getPropertyValue(name)}`).join(';');
    });
    const kinds = [Object, Array, String, Function, Element, HTMLElement, Node, Document, EventTarget, Window, Event];
    return [names(window), ...kinds.map((kind) => names(kind) + names(kind.prototype)), ...styles].join('\n');
  });
  return inside ?? '';
}

/** The host's picture but for the lower edge, where the bubble stands. */
async function pixelsOf(host: HostileHost): Promise<string> {
  const clip = { x: 0, y: 0, width: 1000, height: host.sandbox ? 600 : 660 };
  return (await page.screenshot({ clip, animations: 'disabled' })).toString('base64');
}

async function waitForElement(host: HostileHost): Promise<void> {
  const frame = host.sandbox ? page.frames().at(-1) : page.mainFrame();
  await frame?.waitForFunction(() => Document.prototype.querySelector.call(document, 'daonale-help')?.shadowRoot);
  await page.waitForLoadState('load');
}

async function openPanel(root: Page | FrameLocator, mode: Mode): Promise<void> {
  const opener =
    mode === 'bubble'
      ? root.getByRole('button', { name: words.t('launcher:label') })
      : root.getByRole('link', { name: 'Where is the money?' });
  await opener.first().click();
}

/** Answers the first question in the frame, and comes to another. */
async function answerInFrame(root: Page | FrameLocator, host: HostileHost): Promise<void> {
  const frame = root.frameLocator('daonale-help >> nth=0 >> iframe');
  const question = words.question('outcome');
  await frame.getByRole('navigation', { name: words.t('page:header.tools') }).waitFor();
  await frame.getByRole('radio', { name: words.t(`${question}.values.approved`), exact: true }).click();
  await frame.getByRole('button', { name: words.t('page:question.back'), exact: true }).waitFor();
  if (host.gets !== 'alone')
    await root.getByRole('link', { name: words.t('launcher:page') }).waitFor({ state: 'hidden' });
  const box = frame.getByRole('textbox', { name: words.t('talk:label') });
  await box.pressSequentially('s f/', { delay: 0 });
  expect(await box.inputValue()).toBe('s f/');
}

/** Esc in the frame closes the panel and gives the focus back to the button; nobody else hears the key. */
async function closeByKey(root: Page | FrameLocator, host: HostileHost): Promise<void> {
  await page.keyboard.press('Escape');
  const button = root.getByRole('button', { name: words.t('launcher:label') }).first();
  await root.getByRole('button', { name: words.t('launcher:close') }).waitFor({ state: 'hidden' });
  expect(await button.getAttribute('aria-expanded')).toBe('false');
  const isFocused = await button.evaluate((element) => element.matches(':focus'));
  // The panel closed, a trap may take the focus where it wants it: some Chromium tell it, others do not.
  const isTaken = await page.evaluate(() => document.activeElement?.matches('#modal input') ?? false);
  expect(isFocused || (isTaken && /focus trap/.test(host.name))).toBe(true);
}
