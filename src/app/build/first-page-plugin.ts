import { readFileSync } from 'node:fs';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';
import { firstQuestion } from './first-question';
import { PAGE_PART } from './page-part';
import { withoutScript } from './without-script';
import { wordsInPage } from './words-in-page';

type Texts = { readonly [key: string]: string | Texts };

const LANGUAGES = ['zh-CN', 'en'];

/**
 * Writes the first question into index.html, in every language, as native controls with the keys of their words, and asks there for
 * what will show the page.
 */
export function firstPagePlugin(): Plugin {
  return {
    name: 'first-page',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => ({
        html: html.replace('<!--first-page-->', () => firstPage()),
        tags: filesOfPage(bundle).map(early),
      }),
    },
  };
}

/** What shows the page, and before it all it imports at once but for what asks for it. */
function filesOfPage(bundle: Rolldown.OutputBundle): string[] {
  const reached = (file: string): string[] => {
    const chunk = bundle[file];
    return chunk?.type !== 'chunk' || chunk.isEntry ? [] : [...chunk.imports.flatMap(reached), file];
  };
  const files = Object.keys(bundle);
  const shows = files.filter((file) => bundle[file]?.name === PAGE_PART);
  if (files.length > 0 && shows.length === 0) throw new Error(`The build has no ${PAGE_PART}`);
  return [...new Set(shows.flatMap(reached))];
}

/**
 * Asked for with the script that will want it, not after it, and read in a task of its own when it is there. Never `async`: from the
 * cache it could come before the page has a place for it.
 */
function early(file: string): HtmlTagDescriptor {
  return { tag: 'script', attrs: { type: 'module', crossorigin: true, src: `./${file}` }, injectTo: 'head' };
}

function firstPage(): string {
  const seen = (key: string, tag = 'span'): string =>
    LANGUAGES.map((language) => word(language, key, { tag, hidden: false })).join('');
  const { topic, fact } = firstQuestion;
  const question = `${topic}:questions.${fact}`;
  const values = Object.keys(section(LANGUAGES[0] ?? '', `${question}.values`));
  const option = (value: string, label: string): string =>
    `<label class="option"><input type="radio" name="${fact}" value="${value}"><span class="option-text in-each-language">${label}</span></label>`;
  return [
    '<header class="page-header"><span class="page-name"><span class="page-name-main">到哪了</span>',
    '<span class="small quiet">Daonale</span></span></header>',
    '<main class="page-main"><div class="talk">',
    `<div class="tagline in-each-language">${seen('page:tagline')}</div>`,
    '<section class="card question"><form autocomplete="off"><fieldset>',
    `<legend><h1 class="question-title in-each-language">${seen(`${question}.title`)}</h1></legend>`,
    '<div class="options">',
    ...values.map((value) => option(value, seen(`${question}.values.${value}`))),
    option('unsure', seen('page:question.unsure')),
    '</div></fieldset></form></section>',
    withoutScript(LANGUAGES, written),
    '</div></main>',
    `<div hidden>${LANGUAGES.map((language) => unseen(language)).join('')}</div>`,
  ].join('');
}

/** They stand there unseen until the script shows them. */
function unseen(language: string): string {
  return Object.entries(wordsInPage)
    .flatMap(([topic, parts]) => parts.map((part) => `${topic}:${part}`))
    .flatMap((path) => leaves(section(language, path), path))
    .map((key) => word(language, key, { tag: 'span', hidden: true }))
    .join('');
}

function word(language: string, key: string, as: { tag: string; hidden: boolean }): string {
  // What is seen is only seen: its words stand among the unseen ones already.
  const mark = as.hidden ? ` data-words="${key}"` : '';
  return `<${as.tag} lang="${language}"${mark}>${written(language, key)}</${as.tag}>`;
}

/** The text of a key, as it may stand in HTML. */
function written(language: string, key: string): string {
  const text = section(language, key);
  if (typeof text !== 'string') throw new Error(`${key} is no text in ${language}`);
  return escaped(text);
}

function leaves(node: string | Texts, path: string): string[] {
  if (typeof node === 'string') return [path];
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

function section(language: string, path: string): string | Texts {
  const [topic = '', keys = ''] = path.split(':');
  const file: Texts = JSON.parse(
    readFileSync(new URL(`../../../locales/${language}/${topic}.json`, import.meta.url), 'utf8'),
  );
  return keys.split('.').reduce<string | Texts>((node, key) => {
    const child = typeof node === 'string' ? undefined : node[key];
    if (child === undefined) throw new Error(`locales/${language}/${topic}.json has no ${keys}`);
    return child;
  }, file);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
