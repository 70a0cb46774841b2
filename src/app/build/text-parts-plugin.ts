import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Plugin } from 'vite';
import { lateTopics } from '../../platform/i18n/late-topics';
import { graph } from '../../rules/index';
import { screens } from '../../rules/screens';

type Texts = Readonly<Record<string, unknown>>;

const PART = /\.json\?(all|asking|answers)$/;
/** A page of ticks shows its own heading, and of each fact only the boxes. */
const tickLists: readonly string[] = screens.filter(({ kind }) => kind === 'tick-list').map(({ id }) => id);
const ticked: ReadonlySet<string> = new Set(
  graph.topics.flatMap(({ questions }) =>
    questions.filter(({ screen }) => tickLists.includes(screen)).map(({ fact }) => fact),
  ),
);

/**
 * Lets a language's texts be loaded in parts. `language.json?all` is the asking half of every topic a journey needs: its
 * questions and the names of its causes. `TOPIC.json?answers` is what a verdict of that topic says, `TOPIC.json?asking` a
 * topic for a late occasion. One file per topic stays one file to edit.
 */
export function textPartsPlugin(): Plugin {
  return {
    name: 'text-parts',
    enforce: 'pre',
    load(id) {
      const part = PART.exec(id)?.[1];
      if (!part) return null;
      const file = id.slice(0, id.indexOf('?'));
      const read = (path: string): Texts => {
        this.addWatchFile(path);
        return JSON.parse(readFileSync(path, 'utf8'));
      };
      const texts =
        part === 'all' ? allAsking(dirname(file), read) : part === 'asking' ? read(file) : answers(read(file));
      return { code: `export default ${JSON.stringify(texts)}`, moduleType: 'js' };
    },
  };
}

function allAsking(folder: string, read: (path: string) => Texts): Texts {
  const topics = readdirSync(folder)
    .map((name) => name.replace('.json', ''))
    .filter((topic) => topic !== 'language' && !lateTopics.includes(topic));
  return Object.fromEntries(topics.map((topic) => [topic, asking(read(`${folder}/${topic}.json`))]));
}

/** A face's texts have no causes and stay whole. */
function asking(texts: Texts): Texts {
  const { causes, questions, steps: _steps, ...rest } = texts;
  if (!causes) return texts;
  return { ...rest, questions: shownOf(questions), causes: pick(causes, (name) => name === 'name') };
}

function shownOf(questions: unknown): Texts {
  const unseen = ['title', 'help', 'why', 'hints'];
  const entries = Object.entries(questions ?? {}).map(([fact, texts]: [string, unknown]) => [
    fact,
    ticked.has(fact) ? pick({ fact: texts }, (name) => !unseen.includes(name)).fact : texts,
  ]);
  return Object.fromEntries(entries);
}

function answers({ causes, steps }: Texts): Texts {
  return { ...(causes ? { causes: pick(causes, (name) => name !== 'name') } : {}), ...(steps ? { steps } : {}) };
}

/** Of every cause, the texts that are wanted. */
function pick(causes: unknown, wanted: (name: string) => boolean): Texts {
  if (typeof causes !== 'object' || causes === null) return {};
  const entries = Object.entries(causes).map(([id, texts]: [string, unknown]) => [
    id,
    Object.fromEntries(Object.entries(texts ?? {}).filter(([name]) => wanted(name))),
  ]);
  return Object.fromEntries(entries);
}
