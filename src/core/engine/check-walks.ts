import { UNSURE } from '../model/answer';
import type { CompiledGraph } from './compile-graph';
import { diagnose } from './diagnose';
import { hasEffect } from './differs';
import type { WalkEnd, WalkPage, WalkTree } from './enumerate-walks';
import type { Problem } from './problem';
import type { WalkState } from './walk-states';

/** What only walking every path shows: ends never reached, questions without effect, walks that go nowhere. */
export function checkWalks(graph: CompiledGraph, tree: WalkTree): Problem[] {
  const pages = tree.nodes.filter((node) => node.kind === 'page');
  const ends = tree.nodes.filter((node) => node.kind === 'end');
  return [
    ...tree.nodes.flatMap(({ kind, state }) => (kind === 'stuck' ? [endlessWalk(state)] : [])),
    ...ends.flatMap((end) => (end.steps.length === 0 ? [endWithoutSteps(end)] : [])),
    ...causesNeverGiven(graph, ends),
    ...graph.questions.flatMap((asking) => (asking ? idleQuestion(asking.question.fact, { tree, pages }) : [])),
  ];
}

function endlessWalk(state: WalkState): Problem {
  const sentence = `It waits for ${[...state.waiting()].join(', ')}, which no page asks for.`;
  return { code: 'endless-walk', place: `walk ${pathText(state)}`, sentence };
}

function endWithoutSteps({ cause, state }: WalkEnd): Problem {
  return { code: 'no-steps', place: `cause ${cause}`, sentence: `It gives no step after ${pathText(state)}.` };
}

function pathText({ answers }: WalkState): string {
  return answers.map(({ fact, value }) => `${fact} ${value}`).join(', ');
}

function causesNeverGiven(graph: CompiledGraph, ends: readonly WalkEnd[]): Problem[] {
  const given = new Set(ends.map(({ cause, certainty }) => (certainty === 'possible' ? '' : cause)));
  const never = graph.causes.filter(({ cause }) => !given.has(cause.id));
  const sure =
    never.length === 0 ? [] : ends.filter(({ state }) => state.answers.every(({ value }) => value !== UNSURE));
  return never.map(({ cause }): Problem => {
    const place = `cause ${cause.id}`;
    const before = sure.find(({ state }) =>
      diagnose(graph, state.known).ruledOut.every(({ entry }) => entry.cause !== cause),
    );
    if (!before)
      return { code: 'unreachable-cause', place, sentence: 'No walk leads to it: something always speaks against it.' };
    const sentence = `No walk leads to it: where it may hold, another comes first, such as ${before.cause}.`;
    return { code: 'shadowed-cause', place, sentence };
  });
}

function idleQuestion(fact: string, { tree, pages }: { tree: WalkTree; pages: readonly WalkPage[] }): Problem[] {
  const asking = pages.filter(({ facts }) => facts.includes(fact));
  if (asking.some((page) => hasEffect(tree, page, fact))) return [];
  const sentence = asking.length === 0 ? 'No walk asks it.' : 'Whatever is answered, nothing changes.';
  return [{ code: 'idle-question', place: `question ${fact}`, sentence }];
}
