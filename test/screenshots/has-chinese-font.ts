import type { Page } from 'playwright-core';

/** False where Chinese is drawn as empty boxes: two different characters then look the same. */
export function hasChineseFont(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [one, other] = ['国', '语'].map((character) => {
      const canvas = document.createElement('canvas');
      const pen = canvas.getContext('2d');
      if (!pen) throw new Error('The browser draws nothing.');
      pen.font = '40px sans-serif';
      pen.fillText(character, 0, 60);
      return canvas.toDataURL();
    });
    return one !== other;
  });
}
