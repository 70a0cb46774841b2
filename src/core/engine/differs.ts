import type { Answer } from '../model/answer';
import type { WalkEnd, WalkNode, WalkPage, WalkTree } from './enumerate-walks';
import type { WalkState } from './walk-states';

/** True where some way of answering on from two nodes asks another page or ends in another verdict. */
export function differs(tree: WalkTree, one: WalkNode, other: WalkNode): boolean {
  const compared = new Map<WalkNode, Set<WalkNode>>();
  const compare = (a: WalkNode, b: WalkNode): boolean => {
    if (a === b || compared.get(a)?.has(b)) return false;
    compared.set(a, (compared.get(a) ?? new Set()).add(b));
    if (a.kind === 'end' && b.kind === 'end') return verdictText(a) !== verdictText(b);
    if (a.kind !== 'page' || b.kind !== 'page' || pageText(a) !== pageText(b)) return true;
    const next = ({ state }: WalkPage, answers: readonly Answer[]): WalkNode => tree.at(stateAfter(state, answers));
    return [...a.branches, ...b.branches].some(({ answers }) => compare(next(a, answers), next(b, answers)));
  };
  return compare(one, other);
}

/** True where another answer to one fact of a page, all else equal, changes what follows. */
export function hasEffect(tree: WalkTree, page: WalkPage, fact: string): boolean {
  return page.branches.some(({ answers, next }) =>
    tree.answersTo(fact).some((value) => {
      const changed = answers.map((answer) => (answer.fact === fact ? { ...answer, value } : answer));
      return differs(tree, next, tree.at(stateAfter(page.state, changed)));
    }),
  );
}

function stateAfter(state: WalkState, answers: readonly Answer[]): WalkState {
  return answers.reduce((reached, { fact, value }) => reached.after(fact, value), state);
}

function verdictText({ cause, certainty, place, steps }: WalkEnd): string {
  return [cause, certainty, place, ...steps].join(' ');
}

function pageText({ screen, facts }: WalkPage): string {
  return [screen, ...facts].join(' ');
}
