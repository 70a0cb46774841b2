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

/** True where another answer to one fact of a page, all else equal, changes what follows. */
export function hasEffect(tree: WalkTree, page: WalkPage, fact: string): boolean {
  return page.branches.some(({ answers, next }) =>
    tree.answersTo(fact).some((value) => {
      const changed = answers.map((answer) => (answer.fact === fact ? { ...answer, value } : answer));
      return differs(tree, next, tree.after(page, changed));
    }),
  );
}

function verdictText({ cause, certainty, place, steps }: WalkEnd): string {
  return [cause, certainty, place, ...steps].join(' ');
}

function pageText({ screen, facts }: WalkPage): string {
  return [screen, ...facts].join(' ');
}
