import { AxeBuilder } from '@axe-core/playwright';
import type { AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** What axe finds wrong on a page and in its frames, each with its rule and its place. */
export async function axeFinds(page: Page): Promise<readonly string[]> {
  return told(await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze());
}

/** The same for one frame that `axeFinds` has been in before: it left axe there. */
export async function axeFindsAgain(frame: Frame | undefined): Promise<readonly string[]> {
  const results = await frame?.evaluate(
    (): Promise<AxeResults> => Reflect.get(window, 'axe').run({ iframes: false, resultTypes: ['violations'] }),
  );
  return results ? told(results) : ['There is no frame.'];
}

function told({ violations }: Pick<AxeResults, 'violations'>): readonly string[] {
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}
