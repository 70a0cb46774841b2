import type { CompiledGraph } from '../../../core/engine/compile-graph';
import type { PageAsked } from '../../../core/engine/walk';
import { UNSURE } from '../../../core/model/answer';
import type { Question } from '../../../core/model/graph';

/** How merchants answer; every figure is a stated judgement. */
export interface Answering {
  /** Equally likely answers to the questions without values. */
  readonly samples: Readonly<Record<string, readonly string[]>>;
  /** The share of merchants, 0 to 1, not sure of a page; on a tick-list, of all that they did not tick. */
  readonly unsure: number;
}

/** One way to answer a page, with the share of merchants that does so. */
export interface PageAnswer {
  readonly values: ReadonlyMap<string, string>;
  readonly share: number;
}

/** Of ten merchants six tick nothing on a tick-list, three tick one thing and one ticks two. */
const TICKS = { none: 0.6, one: 0.3, two: 0.1 };

/** All ways to answer a page; their shares add up to 1. Each value of a question is as likely as the next. */
export function pageAnswers(graph: CompiledGraph, page: PageAsked, answering: Answering): readonly PageAnswer[] {
  const entry = graph.screens.find(({ screen }) => screen.id === page.screen);
  const questions = (entry?.facts ?? []).flatMap((fact) => graph.questions[fact]?.question ?? []);
  if (entry?.screen.kind === 'tick-list') return tickAnswers(questions, page, answering);
  return page.facts.flatMap((fact) => {
    const values = answering.samples[fact] ?? questions.find((question) => question.fact === fact)?.values ?? [];
    return [
      ...values.map((value) => answer([[fact, value]], (1 - answering.unsure) / values.length)),
      answer([[fact, UNSURE]], answering.unsure),
    ];
  });
}

function tickAnswers(
  questions: readonly Question[],
  { facts }: PageAsked,
  { unsure }: Answering,
): readonly PageAnswer[] {
  const normal = new Map(questions.map((question) => [question.fact, question.normal ?? UNSURE]));
  return tickSets(questions).flatMap(({ values: ticks, share }) => [
    answer(
      facts.map((fact) => [fact, ticks.get(fact) ?? normal.get(fact) ?? UNSURE]),
      share * (1 - unsure),
    ),
    answer(
      facts.map((fact) => [fact, ticks.get(fact) ?? UNSURE]),
      share * unsure,
    ),
  ]);
}

/** Nothing, each single thing and each two things that can be ticked on a page, asked for or not. */
function tickSets(questions: readonly Question[]): readonly PageAnswer[] {
  const boxes = questions.flatMap(({ fact, normal, values }) =>
    values.filter((value) => value !== normal).map((value) => [fact, value] as const),
  );
  const pairs = boxes.flatMap((one, index) =>
    boxes.slice(index + 1).flatMap((two) => (one[0] === two[0] ? [] : [[one, two]])),
  );
  return [
    answer([], TICKS.none),
    ...boxes.map((box) => answer([box], TICKS.one / boxes.length)),
    ...pairs.map((pair) => answer(pair, TICKS.two / pairs.length)),
  ];
}

function answer(values: readonly (readonly [string, string])[], share: number): PageAnswer {
  return { values: new Map(values), share };
}
