import type { Answer } from '../model/answer';
import type { World } from '../model/world';
import type { Samples } from './answers-to';
import { cacheCalculators } from './cache-calculators';
import type { CompiledCause, CompiledGraph } from './compile-graph';
import type { Facts } from './facts';
import { knowFacts } from './know-facts';
import { outlooks } from './outlook';
import { sightOf } from './sight-of';
import { waitedFacts } from './walk';

/** One state of knowledge, standing for all that the causes cannot tell from it. Equal states are the same object. */
export interface WalkState {
  /** Answers that lead here; others may lead here too. */
  readonly answers: readonly Answer[];
  readonly known: Facts;
  /** The facts some cause waits for, whichever page asks for them; none at the end of a walk. */
  waiting(): ReadonlySet<string>;
  /** The state after some answers more, given at once. */
  after(given: readonly Answer[]): WalkState;
}

/** The state in which nothing has been said, from which every other is reached. */
export function walkStates(graph: CompiledGraph, world: World, samples: Samples): WalkState {
  const cached = cacheCalculators(graph);
  const outlook = outlooks(cached, world, samples);
  const states = new Map<string, WalkState>();
  const stateOf = (answers: readonly Answer[], causes: readonly CompiledCause[]): WalkState => {
    const known = knowFacts(cached, answers, world);
    const { key, open } = sightOf({ graph: cached, facts: known, outlook, parts: [] }, causes);
    const state = states.get(key) ?? newState(answers, known, open);
    states.set(key, state);
    return state;
  };
  const newState = (answers: readonly Answer[], known: Facts, open: readonly CompiledCause[]): WalkState => {
    const next = new Map<string, WalkState>();
    let waiting: ReadonlySet<string> | undefined;
    const state: WalkState = {
      answers,
      known,
      waiting: () => {
        waiting ??= waitedFacts(
          cached,
          open.map(({ when }) => when),
          known,
        );
        return waiting;
      },
      after: (given) => {
        // What was settled on the way here did not matter on other ways to the same state, so it does not now.
        const news = given.filter(({ fact }) => known.know(cached.positions.get(fact) ?? -1).state === 'absent');
        if (news.length === 0) return state;
        const id = news.map(({ fact, value }) => `${fact} ${value}`).join();
        const reached = next.get(id) ?? stateOf([...answers, ...news], open);
        next.set(id, reached);
        return reached;
      },
    };
    return state;
  };
  return stateOf([], cached.causes);
}
