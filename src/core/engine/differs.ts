import { UNSURE } from '../model/answer';
import type { WalkEnd, WalkNode, WalkPage, WalkTree } from './enumerate-walks';

/** True where some way of answering on from two nodes asks another page or ends in another verdict. */
export function differs(tree: WalkTree, one: WalkNode, other: WalkNode): boolean {
  const compared = new Map<WalkNode, Set<WalkNode>>();
  const compare = (a: WalkNode, b: WalkNode): boolean => {
    if (a === b || compared.get(a)?.has(b)) return false;
    compared.set(a, (compared.get(a) ?? new Set()).add(b));
    if (a.kind === 'end' && b.kind === 'end') return verdictText(a) !== verdictText(b);
    if (a.kind !== 'page' || b.kind !== 'page' || pageText(a) !== pageText(b)) return true;
    const ways = [...a.branches, ...b.branches];
    return ways.some(({ answers }) => compare(tree.after(a, answers), tree.after(b, answers)));
  };
  return compare(one, other);
}

/** True where another answer to one fact of a page, all else equal, changes what follows; to be unsure is not one. */
export function hasEffect(tree: WalkTree, page: WalkPage, fact: string): boolean {
  const [first, ...others] = tree.answersTo(fact).filter((value) => value !== UNSURE);
  return page.branches.some(({ answers }) => {
    const after = (value: string | undefined): WalkNode =>
      tree.after(
        page,
        answers.map((answer) => (answer.fact === fact && value !== undefined ? { ...answer, value } : answer)),
      );
    return others.some((value) => differs(tree, after(first), after(value)));
  });
}

function verdictText({ cause, certainty, place, due, steps }: WalkEnd): string {
  return [cause, certainty, place, due, ...steps].join(' ');
}

function pageText({ screen, facts }: WalkPage): string {
  return [screen, ...facts].join(' ');
}
