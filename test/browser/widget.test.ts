import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { startPlainChromium } from '../support/chromium';
import { PLAIN, WidgetStage } from '../support/hosts/widget-stage';

let stage: WidgetStage;

beforeAll(async () => {
  stage = await WidgetStage.start();
});

afterAll(() => stage.end());

/** A third site that holds the frame and says 10,000 things to it. */
function forger(claimed: string): string {
  return `<!doctype html><iframe id="frame" src="${stage.site.url}?embed=${encodeURIComponent(claimed)}"></iframe><script>
window.replies=[];addEventListener('message',(event)=>{if(event.source!==window)replies.push(event.data)});
const types=['look','facts','ask','restart','focus','daonale','ready','__proto__',7,null];
window.forge=(target,origin)=>{let seed=7;const next=(n)=>(seed=(seed*1103515245+12345)%2147483648)%n;
for(let i=0;i<10000;i++){const {port1,port2}=new MessageChannel();port1.onmessage=({data})=>replies.push(data);
const type=types[next(types.length)];const data=next(3)?{type,facts:{outcome:'declined'},text:'declined',language:'zh-CN',theme:'dark',accent:'#ff0000',mode:'inline',detail:{height:9999}}:type;
target.postMessage(data,origin,next(2)?[port2]:[]);}}</script>`;
}

describe('F72 who may speak', () => {
  test('10,000 messages from a third site to the frame: no effect, no reply', async () => {
    const { page, words, site } = stage;
    await page.goto(stage.put({ html: forger(site.url.slice(0, -1).replace('127.0.0.1', 'elsewhere.example')) }));
    const frame = page.frameLocator('#frame');
    await frame.getByRole('navigation', { name: words.t('page:header.tools') }).waitFor();
    const before = await frame.locator('#app').innerHTML();
    await page.evaluate('forge(frame.contentWindow,"*")');
    await frame.locator('body').evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
    expect(await frame.locator('#app').innerHTML()).toBe(before);
    expect(await page.evaluate('replies')).toEqual([]);
  });

  test('10,000 messages to the host by its own scripts, as if from the frame: no event, no reply', async () => {
    const { page } = stage;
    await stage.open();
    const before = await stage.events();
    await page.evaluate(
      `(()=>{window.replies=[];for(let i=0;i<10000;i++){const {port1,port2}=new MessageChannel();port1.onmessage=({data})=>replies.push(data);window.postMessage(i%2?'daonale':{type:['close','size','verdict'][i%3],detail:{height:9}},'*',[port2])}})()`,
    );
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await stage.events()).toEqual(before);
    expect(await page.evaluate('replies')).toEqual([]);
    expect(await stage.launcher.getAttribute('aria-expanded')).toBe('true');
  });

  test('F73 a site that is not in the settings gets no word, and its merchants the conversation', async () => {
    stage.allow({ origin: 'https://elsewhere.example' });
    await stage.show();
    await stage.launcher.click();
    await stage.approved.click();
    await stage.inFrame('page:question.back').waitFor();
    expect((await stage.events()).map(([name]) => name)).toEqual(['daonale-open']);
    stage.allow({ origin: stage.server.origin });
  });
});

describe('what the host says and hears', () => {
  test('facts of the vocabulary are rows that can be changed; others are left out', async () => {
    const { words } = stage;
    const frame = await stage.open(
      `<daonale-help facts='{"method":"card","outcome":"nonsense","nobody":"knows"}'></daonale-help>`,
    );
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
      stage.allow({ origin: stage.server.origin, answers });
      await stage.open();
      await stage.approved.click();
      await stage.untilTold('answer');
      expect(await stage.told('answer')).toEqual([detail]);
    }
    stage.allow({ origin: stage.server.origin });
  });

  test('words and facts given before the frame is ready are not lost, and a verdict is ids and dates', async () => {
    await stage.show();
    await stage.call("help.prefill({method:'card',responseCode:'51'});help.ask('When will it arrive?')");
    await stage.untilTold('verdict');
    expect(await stage.told('verdict')).toEqual([
      expect.objectContaining({ cause: 'transaction-failed', place: 'never-authorised' }),
    ]);
    await stage.frame.getByText('When will it arrive?').first().waitFor();
  });

  test('properties set before the script came are kept', async () => {
    await stage.show(
      `${PLAIN}<script>const early=document.querySelector('daonale-help');early.label='Early';early.facts={method:'card'}</script>`,
    );
    await stage.page.getByRole('button', { name: 'Early' }).waitFor();
    expect(await stage.page.evaluate("document.querySelector('daonale-help').facts")).toEqual({ method: 'card' });
  });

  test('a restart begins anew with what the host knows, and the host hears of the next case as of the first', async () => {
    await stage.open(`<daonale-help facts='{"method":"card"}'></daonale-help>`);
    await stage.approved.click();
    await stage.inFrame('page:question.back').waitFor();
    await stage.call('help.restart()');
    await stage.approved.waitFor();
    expect(await stage.frame.getByRole('term').count()).toBe(1);
    await stage.approved.click();
    await stage.untilTold('answer', 2);
    expect(await stage.told('answer')).toEqual([{ fact: 'outcome' }, { fact: 'outcome' }]);
  });

  test('a hand-over is told by its way alone, whichever it is', async () => {
    const { page, words } = stage;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await stage.open();
    await stage.approved.click();
    await stage.inFrame('page:handoff.give').click();
    expect(await stage.told('handoff')).toEqual([]);
    const dialog = stage.frame.getByRole('dialog');
    for (const way of ['copyLink', 'copyText', 'saveFile'])
      await dialog.getByRole('button', { name: words.t(`handoff:give.${way}`), exact: true }).click();
    await stage.frame.getByText(words.t('handoff:give.qr'), { exact: true }).click();
    await stage.frame.getByRole('img', { name: words.t('handoff:give.qrAlt') }).waitFor();
    await stage.inFrame('handoff:give.close').click();
    await stage.inFrame('widget:file').click();
    const [full] = await Promise.all([
      page.waitForEvent('popup'),
      stage.frame.getByRole('link', { name: words.t('widget:page') }).click(),
    ]);
    await full.close();
    await stage.untilTold('handoff', 6);
    expect(await stage.told('handoff')).toEqual(
      ['link', 'message', 'file', 'qr', 'file', 'page'].map((way) => ({ way })),
    );
    await page.context().clearPermissions();
  });

  test('an inline frame is as high as what it shows, up and down', async () => {
    await stage.show('<daonale-help mode="inline"></daonale-help>');
    await stage.launcher.click();
    const shown = async () => {
      const { height } = (await stage.told('size')).at(-1) as { height: number };
      const frame = stage.page.locator('daonale-help iframe');
      expect(await frame.evaluate((element) => element.getBoundingClientRect().height)).toBe(height);
      const inside = stage.frame.locator('html');
      expect(await inside.evaluate((root) => root.scrollHeight - root.clientHeight)).toBe(0);
      return height;
    };
    await stage.untilTold('size');
    await stage.box.waitFor();
    await stage.approved.waitFor();
    await expect.poll(shown).toBeGreaterThan(0);
    const larger = stage.inFrame('page:header.largeText');
    const first = await shown();
    await larger.click();
    await expect.poll(shown).toBeGreaterThan(first);
    await larger.click();
    await expect.poll(shown).toBe(first);
  });
});

/** What a person may have set about the storage of frames from other sites. */
const storageOfFrames = [
  ['partitioned', { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } }],
  ['blocked', { profile: { default_content_setting_values: { cookies: 2 } } }],
] as const;

function isRefused(): boolean {
  try {
    return localStorage === undefined;
  } catch {
    return true;
  }
}

function refuseStorage(): void {
  const get = (): never => {
    throw new DOMException('Access is denied for this document.', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get });
}

describe.each(storageOfFrames)('F77 third-party storage %s', (name, preferences) => {
  test('the conversation works, is never called saved, and can be taken along', async () => {
    const own = await startPlainChromium(preferences);
    onTestFinished(() => own.close());
    const [context] = own.browser.contexts();
    const tab = await context?.newPage();
    if (!tab) throw new Error('The browser has no tab.');
    await tab.goto(`${stage.site.url}probe.txt`);
    // A Chromium without a window knows no settings of a person, and refuses nothing by itself.
    if (name === 'blocked' && !(await tab.evaluate(isRefused))) await tab.addInitScript(refuseStorage);
    if (name === 'partitioned') await tab.evaluate(() => localStorage.setItem('mark', 'seen'));
    await tab.goto(stage.host(PLAIN));
    await tab.locator('daonale-help button').first().click();
    const frame = tab.frameLocator('daonale-help iframe');
    await frame.locator('input[value=approved]').click();
    await frame.locator('.embed-keep').waitFor();
    const found = await frame.locator('body').evaluate(() => {
      try {
        return localStorage.getItem('mark') === 'seen' ? 'shared' : 'partitioned';
      } catch {
        return 'blocked';
      }
    });
    expect(found).toBe(name);
    expect(await frame.locator('body').innerText()).not.toMatch(
      /Saved on this device|Kept on this device only|已保存在/,
    );
    const link = await frame.locator('.embed-tools a').getAttribute('href');
    expect(link).toMatch(/#\/case\/[\w-]+$/);
  });
});
