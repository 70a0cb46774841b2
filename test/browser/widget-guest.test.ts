import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { shippedPolicy } from '../../src/app/build/shipped-policy';
import { PLAIN, WidgetStage } from '../support/hosts/widget-stage';
import { serve } from '../support/serve';

let stage: WidgetStage;

beforeAll(async () => {
  stage = await WidgetStage.start();
});

afterAll(() => stage.end());

/** Where the host's own elements stand. */
const places = (): Promise<unknown> =>
  stage.page.evaluate(() =>
    Array.from(document.querySelectorAll('main, main > :not(daonale-help)'), (element) =>
      element.getBoundingClientRect().toJSON(),
    ),
  );

const rows = '<table><tr><td>10:42</td><td>1,280.00</td></tr></table><p>Below the widget.</p>';

describe('what it costs the host', () => {
  test('nothing but the script before the first opening; the panel ahead of it with `preload`', async () => {
    const { page, site } = stage;
    let since = site.requests.length;
    await stage.show();
    await stage.launcher.waitFor();
    await page.waitForLoadState('networkidle');
    expect(site.requests.slice(since)).toEqual(['/embed.js']);
    since = site.requests.length;
    await stage.show('<daonale-help preload></daonale-help>');
    await stage.untilTold('ready');
    expect(site.requests.slice(since).some((path) => path.startsWith('/?embed='))).toBe(true);
    expect(await page.getByRole('dialog').isVisible()).toBe(false);
  });

  test('F68 nothing of the host moves: not as the widget comes, opens, talks or closes', async () => {
    const { page } = stage;
    await stage.show(`${PLAIN}${rows}`, { script: '' });
    const before = await places();
    await stage.open(`${PLAIN}${rows}`);
    expect(await places()).toEqual(before);
    await stage.approved.click();
    await stage.inFrame('page:question.back').waitFor();
    expect(await places()).toEqual(before);
    await page.getByRole('button', { name: stage.words.t('launcher:close') }).click();
    await stage.untilTold('close');
    // The observer hears of a frame only after it has been drawn.
    await page.evaluate('new Promise((done)=>requestAnimationFrame(()=>requestAnimationFrame(()=>setTimeout(done))))');
    expect(await places()).toEqual(before);
    expect(await page.evaluate('moved')).toBe(0);
  });

  test('F82 the published hash lets the script in, and a file in which one letter changed is refused', async () => {
    const hash = readFileSync(join(inject('dist'), 'embed.sri.txt'), 'utf8').trim();
    const script = stage.tag().replace(' async', ` integrity="${hash}" crossorigin="anonymous"`);
    const isThere = () => stage.page.evaluate("customElements.get('daonale-help') !== undefined");
    const link = '<daonale-help><a href="#">Where is the money?</a></daonale-help>';
    await stage.show(link, { script });
    expect(await isThere()).toBe(true);
    const file = readFileSync(join(inject('dist'), 'embed.js'), 'utf8');
    const changed = file.replace('attachShadow', 'attachShadoW');
    expect(changed).not.toBe(file);
    stage.files['/embed.js'] = changed;
    await stage.show(link, { script });
    Reflect.deleteProperty(stage.files, '/embed.js');
    expect(await isThere()).toBe(false);
    expect(await stage.page.getByRole('link', { name: 'Where is the money?' }).isVisible()).toBe(true);
  });
});

describe('F80 a site that stalls', () => {
  test('the script hangs: the host is ready and works, its link stands; brought after `load`, it holds back nothing', async () => {
    const { page } = stage;
    const link = '<daonale-help><a href="#help">Where is the money?</a></daonale-help>';
    const later = `<script>addEventListener('load',()=>{const script=document.createElement('script');script.src='${stage.site.url}embed.js';document.head.append(script)})</script>`;
    for (const [script, waitUntil] of [
      [stage.tag(), 'domcontentloaded'],
      [later, 'load'],
    ] as const) {
      const letGo = stage.site.hold('/embed.js');
      onTestFinished(letGo);
      await page.goto(
        stage.host(`${link}<script>document.querySelector('button').onclick=()=>{window.clicked=1}</script>`, {
          script,
        }),
        { waitUntil },
      );
      await page.getByRole('button', { name: 'host' }).click();
      expect(await page.evaluate('clicked')).toBe(1);
      await page.getByRole('link', { name: 'Where is the money?' }).click();
      expect(page.url()).toMatch(/#help$/);
      letGo();
      await stage.launcher.waitFor();
    }
  });

  test('the page hangs: a panel that is open from the start does not keep the host from `load`', async () => {
    const letGo = stage.site.hold('/');
    onTestFinished(letGo);
    await stage.show('<daonale-help open></daonale-help>');
    await stage.untilTold('open');
    expect(await stage.page.evaluate('performance.getEntriesByType("navigation")[0].loadEventEnd')).toBeGreaterThan(0);
    const out = stage.page.getByRole('link', { name: stage.words.t('launcher:page') });
    expect(await out.getAttribute('href')).toBe(stage.site.url);
    letGo();
    await stage.untilTold('ready');
  });
});

test('F79 the server lets nobody frame the page but those it lists; others keep the way to the full page', async () => {
  const site = await serve(inject('dist'), {
    policy: [...shippedPolicy(inject('dist')), `frame-ancestors 'self' ${stage.server.origin}`].join('; '),
    files: stage.files,
  });
  const url = stage.host(PLAIN, { script: stage.tag(site) });
  const elsewhere = url.replace('localhost', '127.0.0.1');
  for (const address of [url, elsewhere]) {
    await stage.page.goto(address);
    await stage.launcher.click();
    if (address === url) await stage.untilTold('ready');
    const out = stage.page.getByRole('link', { name: stage.words.t('launcher:page') });
    await out.waitFor({ state: address === url ? 'hidden' : 'visible' });
    if (address === url) continue;
    await expect.poll(() => stage.page.frames().at(-1)?.url()).toBe('chrome-error://chromewebdata/');
    expect(await out.getAttribute('href')).toBe(site.url);
    expect((await stage.events()).map(([name]) => name)).toEqual(['daonale-open']);
  }
  await site.close();
});

describe('F69 keys', () => {
  test('the host hears its own and none of the panel, in the frame or around it', async () => {
    const { page, words } = stage;
    const keys = (): Promise<string> => page.evaluate('keys.join("")');
    await stage.open(
      `${PLAIN}<script>window.keys=[];for(const type of ['keydown','keyup'])for(const early of [true,false])document.addEventListener(type,(event)=>{keys.push(event.key);event.preventDefault()},early)</script>`,
    );
    await stage.box.pressSequentially('s?f/');
    expect(await stage.box.inputValue()).toBe('s?f/');
    await page.getByRole('button', { name: words.t('launcher:close') }).focus();
    await page.keyboard.press('g');
    expect(await keys()).toBe('');
    await page.getByRole('button', { name: 'host' }).focus();
    await page.keyboard.press('h');
    expect(await keys()).toBe('hhhh');
    await page.getByRole('button', { name: words.t('launcher:close') }).click();
    await page.keyboard.press('i');
    expect(await keys()).toBe('hhhhiiii');
  });
});

describe('F70 a modal dialog of the host', () => {
  const modal = '<dialog><input aria-label="coupon"><button>done</button></dialog>';

  test('over an open panel: what was typed stays, no fight for the focus, and it goes on afterwards', async () => {
    const { page } = stage;
    await stage.open(`${PLAIN}${modal}`);
    await stage.box.fill('my money from Fri');
    await page.evaluate(
      "window.moves=0;addEventListener('focusin',()=>moves++,true);document.querySelector('dialog').showModal()",
    );
    await page.getByLabel('coupon').fill('SAVE10');
    expect(await page.evaluate('moves')).toBeLessThanOrEqual(2);
    expect(await page.evaluate('document.activeElement.ariaLabel')).toBe('coupon');
    expect(await stage.box.inputValue()).toBe('my money from Fri');
    await page.evaluate("document.querySelector('dialog').close()");
    await stage.box.pressSequentially('day');
    expect(await stage.box.inputValue()).toBe('my money from Friday');
  });

  test('under it the host opens the panel: the focus stays in the dialog, and the panel is there when it closes', async () => {
    const { page } = stage;
    await stage.show(`${PLAIN}${modal}`);
    await page.evaluate("document.querySelector('dialog').showModal()");
    await stage.call('help.open()');
    await stage.untilTold('ready');
    await page.keyboard.type('SAVE10');
    expect(await page.getByLabel('coupon').inputValue()).toBe('SAVE10');
    await page.keyboard.press('Escape');
    await stage.approved.click();
    await stage.untilTold('answer');
  });
});

describe('F81 on a small screen', () => {
  test('320 px: nothing is wider than the screen, and what is needed is in sight, over the keyboard too', async () => {
    const { page, words } = stage;
    onTestFinished(() => page.setViewportSize({ width: 1000, height: 760 }));
    await page.setViewportSize({ width: 320, height: 568 });
    await stage.open();
    for (const root of [page.locator('html'), stage.frame.locator('html')])
      expect(await root.evaluate((element) => element.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const panel = page.getByRole('dialog', { name: words.t('launcher:label') });
    expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 568 });
    const close = page.getByRole('button', { name: words.t('launcher:close') });
    expect((await close.boundingBox())?.x).toBeLessThanOrEqual(320 - 48);
    // A keyboard takes half the window, or as other phones do it, half of what is seen of the window.
    await stage.box.fill('no money');
    const isInSight = async () => {
      const box = await stage.box.boundingBox();
      const seen: number = await page.evaluate('visualViewport.offsetTop+visualViewport.height');
      return box !== null && box.y >= 0 && box.y + box.height <= seen;
    };
    await page.setViewportSize({ width: 320, height: 284 });
    await expect.poll(isInSight).toBe(true);
    await page.setViewportSize({ width: 320, height: 568 });
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    expect(await page.evaluate('visualViewport.height')).toBe(284);
    await stage.box.press('x');
    await expect.poll(isInSight).toBe(true);
    await devtools.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
    await close.click();
    await stage.untilTold('close');
  });
});
