import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { startChromium, startPlainChromium } from '../support/chromium';
import { type HostServer, hostServer } from '../support/hosts/host-server';
import { LocaleWords } from '../support/locale-words';
import { type Site, serve } from '../support/serve';

const words = new LocaleWords('en');
const files: Record<string, string> = {};
const question = words.question('outcome');
let site: Site;
let server: HostServer;
let browser: Browser;
let page: Page;

/** A host whose page keeps every event of the widget; `name` is its path. */
const hosts: Record<string, string> = {
  '/listed': '<daonale-help></daonale-help>',
  '/facts': `<daonale-help facts='{"method":"card","outcome":"nonsense","nobody":"knows"}'></daonale-help>`,
  '/early': `<daonale-help></daonale-help><script>const early=document.querySelector('daonale-help');early.label='Early';early.facts={method:'card'}</script>`,
  '/preload': '<daonale-help preload></daonale-help>',
};

beforeAll(async () => {
  site = await serve(inject('dist'), { files });
  server = await hostServer((path) => {
    if (path.startsWith('/forger')) return { html: forger(path) };
    if (path === '/integrity' || path === '/tampered') return { html: pinned(path === '/tampered') };
    const body = hosts[path];
    if (body === undefined) return undefined;
    return {
      html: `<!doctype html><html lang="en"><head><title>Host</title><script>window.events=[];for(const name of ['ready','open','close','answer','verdict','handoff','size'])addEventListener('daonale-'+name,({type,detail})=>events.push([type,detail]))</script><script src="${site.url}embed.js" async></script></head><body><main><h1>Host</h1><button>host</button>${body}</main></body></html>`,
    };
  });
  files['/settings.json'] = JSON.stringify({ embedders: [{ origin: server.origin }] });
  browser = await startChromium();
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1000, height: 760 } });
  context.setDefaultTimeout(20_000);
  page = await context.newPage();
});

afterAll(async () => {
  await browser.close();
  await server.close();
  await site.close();
});

/** A third site that holds the frame and says 10,000 things to it, and to itself as if it were the frame. */
function forger(path: string): string {
  return `<!doctype html><iframe id="frame" src="${site.url}?embed=${encodeURIComponent(path.split('claims=')[1] ?? '')}"></iframe><script>
window.replies=[];addEventListener('message',(event)=>{if(event.source!==window)replies.push(event.data)});
const types=['look','facts','ask','restart','focus','daonale','ready','__proto__',7,null];
window.forge=(target,origin)=>{let seed=7;const next=(n)=>(seed=(seed*1103515245+12345)%2147483648)%n;
for(let i=0;i<10000;i++){const {port1,port2}=new MessageChannel();port1.onmessage=({data})=>replies.push(data);
const type=types[next(types.length)];const data=next(3)?{type,facts:{outcome:'declined'},text:'declined',language:'zh-CN',theme:'dark',accent:'#ff0000',mode:'inline',detail:{height:9999}}:type;
target.postMessage(data,origin,next(2)?[port2]:[]);}}</script>`;
}

function pinned(isTampered: boolean): string {
  const hash = readFileSync(join(inject('dist'), 'embed.sri.txt'), 'utf8').trim();
  const integrity = isTampered ? hash.replace(/-../, '-AA') : hash;
  return `<!doctype html><script src="${site.url}embed.js" integrity="${integrity}" crossorigin="anonymous"></script><daonale-help></daonale-help>`;
}

const events = (): Promise<readonly (readonly [string, unknown])[]> => page.evaluate('events');
const told = async (type: string) =>
  (await events()).filter(([name]) => name === `daonale-${type}`).map(([, detail]) => detail);
const untilTold = (type: string) =>
  page.waitForFunction(
    (name) => Reflect.get(window, 'events').some(([one]: [string]) => one === name),
    `daonale-${type}`,
  );
const launcher = () => page.getByRole('button', { name: words.t('launcher:label') });

async function open(path: string): Promise<FrameLocator> {
  await page.goto(server.origin + path);
  await launcher().click();
  await untilTold('ready');
  return page.frameLocator('daonale-help iframe');
}

describe('F72 who may speak', () => {
  test('10,000 messages from a third site to the frame: no effect, no reply', async () => {
    await page.goto(
      `${server.origin}/forger?claims=${site.url.slice(0, -1).replace('127.0.0.1', 'elsewhere.example')}`,
    );
    const frame = page.frameLocator('#frame');
    await frame.getByRole('navigation', { name: words.t('page:header.tools') }).waitFor();
    const before = await frame.locator('#app').innerHTML();
    await page.evaluate('forge(frame.contentWindow,"*")');
    await frame.locator('body').evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(await frame.locator('#app').innerHTML()).toBe(before);
    expect(await page.evaluate('replies')).toEqual([]);
  });

  test('10,000 messages to the host by its own scripts, as if from the frame: no event, no reply', async () => {
    await open('/listed');
    const before = await events();
    await page.evaluate(
      `(()=>{window.replies=[];for(let i=0;i<10000;i++){const {port1,port2}=new MessageChannel();port1.onmessage=({data})=>replies.push(data);window.postMessage(i%2?'daonale':{type:['close','size','verdict'][i%3],detail:{height:9}},'*',[port2])}})()`,
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await events()).toEqual(before);
    expect(await page.evaluate('replies')).toEqual([]);
    expect(await launcher().getAttribute('aria-expanded')).toBe('true');
  });

  test('F73 a site that is not in the settings gets no word, and its merchants the conversation', async () => {
    files['/settings.json'] = JSON.stringify({ embedders: [{ origin: 'https://elsewhere.example' }] });
    await page.goto(`${server.origin}/listed`);
    await launcher().click();
    const frame = page.frameLocator('daonale-help iframe');
    await frame.getByRole('radio', { name: words.t(`${question}.values.approved`), exact: true }).click();
    await frame.getByRole('button', { name: words.t('page:question.back'), exact: true }).waitFor();
    expect((await events()).map(([name]) => name)).toEqual(['daonale-open']);
    files['/settings.json'] = JSON.stringify({ embedders: [{ origin: server.origin }] });
  });
});

describe('what the host says and hears', () => {
  test('facts of the vocabulary are rows that can be changed; others are left out', async () => {
    const frame = await open('/facts');
    await frame
      .getByRole('definition')
      .filter({ hasText: words.t(`${words.question('method')}.values.card`) })
      .waitFor();
    const change = words.t('page:answered.changeOf', { question: words.t(`${words.question('method')}.short`) });
    expect(await frame.getByRole('button', { name: change, exact: true }).count()).toBe(1);
    expect(await frame.getByRole('term').count()).toBe(1);
  });

  test('an answer is told by its fact alone, and its value where the settings allow it', async () => {
    for (const [answers, detail] of [
      [false, { fact: 'outcome' }],
      [true, { fact: 'outcome', value: 'approved' }],
    ] as const) {
      files['/settings.json'] = JSON.stringify({ embedders: [{ origin: server.origin, answers }] });
      await page.goto('about:blank');
      const frame = await open('/listed');
      await page.evaluate("document.querySelector('daonale-help').restart()");
      await frame.getByRole('radio', { name: words.t(`${question}.values.approved`), exact: true }).click();
      await untilTold('answer');
      expect(await told('answer')).toEqual([detail]);
    }
    files['/settings.json'] = JSON.stringify({ embedders: [{ origin: server.origin }] });
  });

  test('words and facts given before the frame is ready are not lost, and a verdict is ids and dates', async () => {
    await page.goto(`${server.origin}/listed`);
    await page.evaluate(
      "customElements.whenDefined('daonale-help').then(()=>{const help=document.querySelector('daonale-help');help.prefill({method:'card',responseCode:'51'});help.ask('When will it arrive?')})",
    );
    await untilTold('verdict');
    expect(await told('verdict')).toEqual([
      expect.objectContaining({ cause: 'transaction-failed', place: 'never-authorised' }),
    ]);
    await page.frameLocator('daonale-help iframe').getByText('When will it arrive?').first().waitFor();
  });

  test('properties set before the script came are kept', async () => {
    await page.goto(`${server.origin}/early`);
    await page.getByRole('button', { name: 'Early' }).waitFor();
    expect(await page.evaluate("document.querySelector('daonale-help').facts")).toEqual({ method: 'card' });
  });
});

describe('what it costs the host', () => {
  test('nothing but the script before the first opening; the panel ahead of it with `preload`', async () => {
    const asked = (since: number) => site.requests.slice(since);
    let since = site.requests.length;
    await page.goto(`${server.origin}/listed`);
    await launcher().waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked(since)).toEqual(['/embed.js']);
    expect(await page.evaluate("performance.getEntriesByType('layout-shift').length")).toBe(0);
    since = site.requests.length;
    await page.goto(`${server.origin}/preload`);
    await untilTold('ready');
    expect(asked(since).some((path) => path.startsWith('/?embed='))).toBe(true);
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });

  test('F82 the published hash lets the script in, and a file that was changed is refused', async () => {
    files['/embed.js'] = readFileSync(join(inject('dist'), 'embed.js'), 'utf8');
    const site2 = await serve(inject('dist'), { headers: { 'Access-Control-Allow-Origin': '*' } });
    const defined = () => page.evaluate("customElements.get('daonale-help') !== undefined");
    await page.route(`${site.url}embed.js`, (route) => route.continue({ url: `${site2.url}embed.js` }));
    await page.goto(`${server.origin}/integrity`);
    expect(await defined()).toBe(true);
    await page.goto(`${server.origin}/tampered`);
    expect(await defined()).toBe(false);
    await page.unroute(`${site.url}embed.js`);
    Reflect.deleteProperty(files, '/embed.js');
    await site2.close();
  });

  test('axe finds nothing in the host with the panel open', async () => {
    await open('/listed');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.target.join(' ')}`)).toEqual([]);
  });

  test('with the keyboard: in, through and out again, and Esc gives the focus back', async () => {
    await page.goto(`${server.origin}/listed`);
    await page.getByRole('button', { name: 'host' }).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await untilTold('ready');
    const frame = page.frameLocator('daonale-help iframe');
    await frame.locator('[data-heading]:focus').waitFor();
    await page.keyboard.press('Escape');
    await untilTold('close');
    expect(await launcher().evaluate((element) => element.matches(':focus'))).toBe(true);
  });
});

/** What a person may have set about the storage of frames from other sites. */
const storageOfFrames = [
  ['partitioned', { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }],
  ['blocked', { profile: { default_content_setting_values: { cookies: 2 } } }],
] as const;

describe.each(storageOfFrames)('F77 third-party storage %s', (name, preferences) => {
  test('the conversation works, is never called saved, and can be taken along', async () => {
    const own = await startPlainChromium(preferences);
    const [context] = own.browser.contexts();
    const tab = await context?.newPage();
    if (!tab) throw new Error('The browser has no tab.');
    await tab.goto(`${server.origin}/listed`);
    await tab.locator('daonale-help button').first().click();
    const frame = tab.frameLocator('daonale-help iframe');
    await frame.locator('input[value=approved]').click();
    await frame.locator('.embed-keep').waitFor();
    const refused = await frame.locator('body').evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(name === 'blocked');
    expect(await frame.locator('body').innerText()).not.toMatch(
      /Saved on this device|Kept on this device only|已保存在/,
    );
    const link = await frame.locator('.embed-tools a').getAttribute('href');
    expect(link).toMatch(/#\/case\/[\w-]+$/);
    await own.close();
  });
});
