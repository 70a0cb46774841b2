import type { CompiledGraph } from '../../../core/engine/compile-graph';
import type { PageAsked } from '../../../core/engine/walk';
import type { WalkState } from '../../../core/engine/walk-states';
import { type Answering, type PageAnswer, pageAnswers } from './page-answers';

/** The share of merchants in each state. */
export type Crowd = ReadonlyMap<WalkState, number>;

export interface Merchants {
  /** Every page that asks for something waited for; which of them comes first is a matter of order. */
  pages(state: WalkState): readonly PageAsked[];
  /** Where the merchants of a state stand after a page; the shares add up to 1. */
  after(state: WalkState, page: PageAsked): Crowd;
}

/** All merchants at once. What can be asked and where it leads is worked out once, for every order of the pages. */
export function merchantsOf(graph: CompiledGraph, answering: Answering): Merchants {
  const pages = new Map<WalkState, readonly PageAsked[]>();
  const crowds = new Map<PageAsked, Crowd>();
  return {
    pages: (state) => {
      const asked = pages.get(state) ?? pagesOf(graph, state);
      pages.set(state, asked);
      return asked;
    },
    after: (state, page) => {
      const crowd = crowds.get(page) ?? answered(state, pageAnswers(graph, page, answering));
      crowds.set(page, crowd);
      return crowd;
    },
  };
}

function pagesOf(graph: CompiledGraph, state: WalkState): readonly PageAsked[] {
  const waiting = state.waiting();
  return graph.screens.flatMap(({ screen, facts }) => {
    const asked = facts.map((fact) => graph.factIds[fact] ?? '').filter((fact) => waiting.has(fact));
    return asked.length > 0 ? [{ screen: screen.id, facts: asked }] : [];
  });
}

function answered(state: WalkState, answers: readonly PageAnswer[]): Crowd {
  const crowd = new Map<WalkState, number>();
  for (const { values, share } of answers) {
    if (share === 0) continue;
    const reached = state.after([...values].map(([fact, value]) => ({ fact, value, provenance: 'asked' })));
    crowd.set(reached, (crowd.get(reached) ?? 0) + share);
  }
  return crowd;
}
