import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { lateTopics } from '../../platform/i18n/late-topics';
import { graph } from '../../rules/index';
import { screens } from '../../rules/screens';
import { answerTexts, type Texts } from './answer-texts';
import { wordsInPage } from './words-in-page';

const PART = /^(.+)\/([^/]+)\.json\?(all|asking|answers)$/;
const ANSWERS = /^\/locales\/.+\?answers$/;
/** A page of ticks shows its own heading, and of each fact only the boxes. */
const tickLists: readonly string[] = screens.filter(({ kind }) => kind === 'tick-list').map(({ id }) => id);
const ticked: ReadonlySet<string> = new Set(
  graph.topics.flatMap(({ questions }) =>
    questions.filter(({ screen }) => tickLists.includes(screen)).map(({ fact }) => fact),
  ),
);

/**
 * Lets a language's texts be loaded in parts. `language.json?all` is the asking half of every topic a journey needs: its
 * questions and the names of its causes; it also has a loader for each `CAUSE.json?answers`, which is what the verdict of a
 * cause says. `TOPIC.json?asking` is a topic for a late occasion. One file per topic stays one file to edit.
 */
export function textPartsPlugin(): Plugin {
  let root = '';
  /** Tests have no page in which words could stand. */
  let hasPage = false;
  return {
    name: 'text-parts',
    enforce: 'pre',
    configResolved(config) {
      root = config.root;
      hasPage = config.command === 'build';
    },
    resolveId(source) {
      return ANSWERS.test(source) ? join(root, source) : null;
    },
    load(id) {
      const [, folder = '', name = '', part] = PART.exec(id) ?? [];
      if (!part) return null;
      const read: Read = (topic) => {
        const path = `${folder}/${topic}.json`;
        this.addWatchFile(path);
        return JSON.parse(readFileSync(path, 'utf8'));
      };
      const texts =
        part === 'all'
          ? allAsking(folder, hasPage ? withoutWordsInPage(read) : read)
          : part === 'asking'
            ? read(name)
            : answerTexts(graph, name, read);
      const loaders = part === 'all' ? answerLoaders(basename(folder)) : '';
      return { code: `export default ${JSON.stringify(texts)};${loaders}`, moduleType: 'js' };
    },
  };
}

function answerLoaders(language: string): string {
  const causes = graph.topics.flatMap((topic) => topic.causes.map(({ id }) => id));
  const loaders = causes.map((id) => `"${id}":()=>import("/locales/${language}/${id}.json?answers")`);
  return `export const answers = {${loaders.join()}}`;
}

function allAsking(folder: string, read: Read): Texts {
  const topics = readdirSync(folder)
    .map((name) => name.replace('.json', ''))
    .filter((topic) => topic !== 'language' && !lateTopics.includes(topic));
  return Object.fromEntries(topics.map((topic) => [topic, asking(read(topic))]));
}

type Read = (topic: string) => Texts;

function withoutWordsInPage(read: Read): Read {
  return (topic) => (wordsInPage[topic] ?? []).reduce((texts, path) => without(texts, path.split('.')), read(topic));
}

function without(texts: Texts, [key = '', ...rest]: readonly string[]): Texts {
  const { [key]: part, ...others } = texts;
  return rest.length === 0 ? others : { ...texts, [key]: without({ ...Object(part) }, rest) };
}

/** A face's texts have no causes and stay whole; of causes and places only the names are said before there is a verdict. */
function asking(texts: Texts): Texts {
  const { causes, questions, places, steps: _steps, bring: _bring, ...rest } = texts;
  if (causes) return { ...rest, questions: shownOf(questions), causes: namesOf(causes) };
  return places ? { ...rest, places: namesOf(places) } : texts;
}

function namesOf(texts: unknown): Texts {
  return Object.fromEntries(Object.entries(texts ?? {}).map(([id, { name }]: [string, Texts]) => [id, { name }]));
}

function shownOf(questions: unknown): Texts {
  const unseen = ['title', 'help', 'why', 'hints'];
  const entries = Object.entries(questions ?? {}).map(([fact, texts]: [string, Texts]) => [
    fact,
    ticked.has(fact) ? Object.fromEntries(Object.entries(texts).filter(([name]) => !unseen.includes(name))) : texts,
  ]);
  return Object.fromEntries(entries);
}
