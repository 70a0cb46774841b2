import type { CompiledGraph } from '../../../core/engine/compile-graph';
import type { PageAsked } from '../../../core/engine/walk';
import { type Answer, UNSURE } from '../../../core/model/answer';
import { isSaleMoment } from '../../../core/model/beijing-time';
import type { World } from '../../../core/model/world';
import type { Words } from '../../../platform/i18n/words-context';
import { findResponseCode } from '../../../rules/find-response-code';

/** One numbered line of a page. */
export interface PageOption {
  readonly fact: string;
  readonly value: string;
  readonly label: string;
}

/** What can be chosen by number: the values of a question, or the boxes of a tick-list; none where an answer is typed. */
export function pageOptions(graph: CompiledGraph, page: PageAsked, words: Words): readonly PageOption[] {
  return page.facts.flatMap((fact) => {
    const entry = graph.questions[graph.positions.get(fact) ?? -1];
    const values = entry?.question.values.filter((value) => value !== entry.question.normal) ?? [];
    return values.map((value) => ({
      fact,
      value,
      label: words.t(`${entry?.topic}:questions.${fact}.values.${value}`),
    }));
  });
}

/** The answers that a typed line means, or nothing where it means none: numbers, `0` for not sure, or a date or code. */
export function readReply(
  graph: CompiledGraph,
  page: PageAsked,
  reply: { readonly text: string; readonly options: readonly PageOption[]; readonly world: World },
): readonly Answer[] | undefined {
  const [first = ''] = page.facts;
  const kind = graph.screens.find(({ screen }) => screen.id === page.screen)?.screen.kind;
  if (kind === 'tick-list') return readTicks(graph, page, reply);
  if (reply.text === '0') return [asked(first, UNSURE)];
  if (reply.options.length > 0) {
    const option = reply.options[Number(reply.text) - 1];
    return option && [asked(option.fact, option.value)];
  }
  const value = typedValue(graph, first, reply);
  return value === undefined ? undefined : [asked(first, value)];
}

function readTicks(
  graph: CompiledGraph,
  { facts }: PageAsked,
  { text, options }: { readonly text: string; readonly options: readonly PageOption[] },
): readonly Answer[] | undefined {
  const numbers = text.split(/[\s,，、]+/).filter((part) => part !== '');
  const ticked = numbers.filter((number) => number !== '0').map((number) => options[Number(number) - 1]);
  if (ticked.includes(undefined)) return undefined;
  return facts.map((fact) => {
    const normal = graph.questions[graph.positions.get(fact) ?? -1]?.question.normal ?? UNSURE;
    const rest = numbers.includes('0') ? UNSURE : normal;
    return asked(fact, ticked.find((option) => option?.fact === fact)?.value ?? rest);
  });
}

function typedValue(
  graph: CompiledGraph,
  fact: string,
  { text, world }: { readonly text: string; readonly world: World },
): string | undefined {
  const kind = graph.questions[graph.positions.get(fact) ?? -1]?.question.kind;
  if (kind === 'code') return findResponseCode(text)?.code;
  return isSaleMoment(text) && text <= world.now ? text : undefined;
}

function asked(fact: string, value: string): Answer {
  return { fact, value, provenance: 'asked' };
}
