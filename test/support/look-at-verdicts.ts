import { describe } from 'vitest';
import { test } from './browser-test';
import { expectAccessible } from './expect-accessible';
import { Merchant } from './merchant';
import { openDetails } from './open-details';
import { desktop, phone } from './page';
import { deviceWith, storedCase } from './stored-cases';
import { toldCauses } from './told-causes';

const at = '2026-11-20T09:58:00+08:00';
const screens = { phone, desktop };

/** Every second cause is looked at on a phone, the others on a desktop: two files, so that they share the time it takes. */
export function lookAtVerdicts(screen: keyof typeof screens): void {
  const told = Object.entries(toldCauses).filter((_, place) => (place % 2 === 0) === (screen === 'phone'));
  describe(`F95 F101 no violation, no raw key, no broken reference, both languages, light and dark, on a ${screen}`, () => {
    test.for(told)('the verdict %s', async ([cause, facts], { open, site }) => {
      const page = await open('', {
        viewport: screens[screen],
        context: deviceWith(site, storedCase({ facts, at })),
      });
      const merchant = new Merchant(page, 'zh-CN');
      await merchant.heading('verdict:steps.title').waitFor();
      await page
        .getByText(merchant.t(`${merchant.words.cause(cause)}.name`), { exact: true })
        .first()
        .waitFor();
      await openDetails(page);
      await expectAccessible(merchant);
    });
  });
}
