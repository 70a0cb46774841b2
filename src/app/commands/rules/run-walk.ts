import { type Replay, replay } from '../../../core/cases/replay';
import type { CompiledGraph } from '../../../core/engine/compile-graph';
import { judge } from '../../../core/engine/judge';
import type { PageAsked } from '../../../core/engine/walk';
import type { Answer } from '../../../core/model/answer';
import type { World } from '../../../core/model/world';
import type { Words } from '../../../platform/i18n/words-context';
import { cutOffWords } from '../../../platform/session/cut-off-words';
import { pageOptions, readReply } from './page-options';
import { verdictLines } from './verdict-lines';

/** Where the conversation takes place. `ask` gives nothing when nobody answers any more. */
export interface Terminal {
  print(line: string): void;
  ask(prompt: string): Promise<string | undefined>;
}

export interface WalkSetting {
  readonly graph: CompiledGraph;
  readonly words: Words;
  readonly world: World;
}

/** The whole conversation in a terminal: a number chooses, `0` is not sure, `b` goes back. Ends with the verdict. */
export async function runWalk({ graph, words, world }: WalkSetting, terminal: Terminal): Promise<void> {
  let answers: readonly Answer[] = [];
  for (;;) {
    const state = replay(graph, answers, world);
    if (!state.ask) {
      const verdict = judge(graph, state.active, world);
      for (const line of verdictLines(words, verdict, state)) terminal.print(line);
      return;
    }
    const options = pageOptions(graph, state.ask, words);
    for (const line of pageLines({ graph, words, world }, state.ask)) terminal.print(line);
    const reply = await terminal.ask('> ');
    if (reply === undefined) return;
    const text = reply.trim();
    const given = text === 'b' ? undefined : readReply(graph, state.ask, { text, options, world });
    if (text === 'b') answers = withoutLast(state);
    else if (given) answers = [...answers, ...given];
    else terminal.print('?');
  }
}

function withoutLast({ active, turns }: Replay): readonly Answer[] {
  const last = new Set(turns.at(-1)?.answers);
  return active.filter((answer) => !last.has(answer));
}

function pageLines({ graph, words, world }: WalkSetting, page: PageAsked): readonly string[] {
  const options = pageOptions(graph, page, words).map(({ label }, index) => `  ${index + 1} ${label}`);
  const isTickList = graph.screens.some(({ screen }) => screen.id === page.screen && screen.kind === 'tick-list');
  const [fact = ''] = page.facts;
  const entry = graph.questions[graph.positions.get(fact) ?? -1];
  const question = `${entry?.topic}:questions.${fact}`;
  const typed: Readonly<Record<string, string>> = { moment: '  2026-11-20T22:50', code: '  51' };
  const head = isTickList
    ? ['page:question.tickTitle', 'page:question.tickHelp']
    : [`${question}.title`, `${question}.help`];
  return [
    '',
    ...head.map((key) => words.t(key, cutOffWords(world.profile))),
    ...(isTickList ? [`  ↵ ${words.t('page:question.none')}`] : []),
    ...options,
    ...(entry && entry.question.kind !== 'choice' ? [typed[entry.question.kind] ?? ''] : []),
    `  0 ${words.t(isTickList ? 'page:question.tickUnsure' : 'page:question.unsure')}`,
    `  b ${words.t('page:question.back')}`,
  ];
}
