import type { WalkNode, WalkTree } from '../../../core/engine/enumerate-walks';

export interface WalkCount {
  /** Walks that differ in a page asked or in an answer that some cause can tell apart. */
  readonly walks: number;
  readonly nodes: number;
  /** The most screens of any walk. */
  readonly longest: number;
}

/** Counts every walk of a tree. */
export function countWalks({ root, nodes }: WalkTree): WalkCount {
  const memo = new Map<WalkNode, { readonly walks: number; readonly longest: number }>();
  const count = (node: WalkNode): { readonly walks: number; readonly longest: number } => {
    const known = memo.get(node);
    if (known) return known;
    const below = node.kind === 'page' ? node.branches.map(({ next }) => count(next)) : [];
    const own = {
      walks: below.reduce((sum, { walks }) => sum + walks, node.kind === 'page' ? 0 : 1),
      longest: below.reduce((most, { longest }) => Math.max(most, longest + 1), 0),
    };
    memo.set(node, own);
    return own;
  };
  return { ...count(root), nodes: nodes.length };
}
