import type { Page } from 'playwright-core';

/**
 * Texts of the page, seen, hidden or only read out, that nobody would have written: a raw key, a variable without a value, a
 * value that is none, an element whose name is empty.
 */
export function brokenTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wrong = /\{\{|\}\}|\bundefined\b|\bNaN\b|\[object|Invalid Date|\b[a-z][a-z-]*:[a-z][\w-]*(\.[\w-]+)+/;
    const texts: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    const named = document.querySelectorAll('[aria-label], [placeholder], [title], [alt]');
    for (const element of named) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) {
        const text = element.getAttribute(name);
        if (text !== null) texts.push(text === '' ? `empty ${name} on ${element.tagName}` : text);
      }
    }
    const silent = [...document.querySelectorAll('button, a, h1, h2, h3, legend, summary, label, dt, li, option')]
      .filter((element) => (element.textContent ?? '').trim() === '' && !element.getAttribute('aria-label'))
      .map((element) => `empty ${element.tagName}.${element.className}`);
    return [...texts.filter((text) => wrong.test(text) || text.startsWith('empty ')), ...silent];
  });
}
