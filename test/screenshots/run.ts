import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildDist, projectRoot } from '../support/build-dist';
import { startInstalledChromium } from '../support/chromium';
import { desktop, openPage } from '../support/page';
import { serve } from '../support/serve';
import { TalkingMerchant } from '../support/talking-merchant';
import { hasChineseFont } from './has-chinese-font';
import { readPng } from './read-png';
import { now, type Shot, shots } from './shots';
import { writePalettePng } from './write-palette-png';

/** `npm run screenshots`: takes the README's pictures of the built page, at a fixed time, and writes them beside this file. */
async function run(browser: Browser): Promise<boolean> {
  const blank = await browser.newPage();
  if (!(await hasChineseFont(blank))) {
    console.error(
      'This machine has no Chinese font: the pictures would show empty boxes, so none was taken. On Debian: apt-get install fonts-noto-cjk',
    );
    return false;
  }
  const site = await serve(process.env.DAONALE_DIST ?? buildDist());
  for (const language of ['zh-CN', 'en']) {
    for (const shot of shots) {
      const png = writePalettePng(readPng(await take(browser, site.url, { shot, language })));
      const file = `${shot.name}-${language}.png`;
      writeFileSync(join(projectRoot, 'test/screenshots', file), png);
      console.log(`${(png.length / 1000).toFixed(1).padStart(6)} kB  ${file}`);
    }
  }
  await site.close();
  return true;
}

async function take(browser: Browser, url: string, what: { shot: Shot; language: string }): Promise<Buffer> {
  const { shot, language } = what;
  const opened = await openPage(browser, url, {
    language,
    viewport: shot.viewport,
    now,
    colourScheme: shot.dark ? 'dark' : 'light',
    context: { reducedMotion: 'reduce', deviceScaleFactor: shot.viewport === desktop ? 1 : 1.5 },
  });
  const merchant = new TalkingMerchant(opened.page, language);
  for (let fact = await merchant.asked(); fact !== shot.until; fact = await merchant.asked()) {
    await merchant.answer(fact, shot.facts);
  }
  const said = shot.says?.[language];
  if (said) await say(opened.page, said);
  if (shot.largeText) await merchant.button('page:header.largeText').click();
  // The box for one's own words comes last.
  await merchant.field.waitFor();
  await opened.page.waitForLoadState('networkidle');
  await opened.page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  const png = await opened.page.screenshot();
  await opened.close();
  return png;
}

/** Types into the box below the question and waits for what was understood. */
async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox').fill(words);
  await page.keyboard.press('Enter');
  await page.locator('.reply').waitFor();
}

const browser = await startInstalledChromium();
try {
  process.exitCode = (await run(browser)) ? 0 : 1;
} finally {
  await browser.close();
}
