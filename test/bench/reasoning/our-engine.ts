import { compileGraph } from '../../../src/core/engine/compile-graph';
import { diagnose } from '../../../src/core/engine/diagnose';
import { walk } from '../../../src/core/engine/walk';
import type { Graph } from '../../../src/core/model/graph';
import { callStep, cause, question, tinyGraph, toolsWith, world } from '../../support/tiny-graph';
import type { Contender } from './contender';
import { type FlatGraph, VALUES } from './generate-graph';

/** The graph in our own form: a page for each question. */
export function asGraph({ facts, causes }: FlatGraph): Graph {
  return tinyGraph({
    questions: facts.map((fact) => question(fact, { values: VALUES })),
    steps: [callStep],
    causes: causes.map(({ id, when }) =>
      cause(id, Object.fromEntries(when.map(([fact, values]) => [fact, [...values]]))),
    ),
  });
}

export const ourEngine: Contender = {
  name: 'Daonale',
  load: (flat) => {
    const graph = compileGraph(asGraph(flat), toolsWith());
    return (answers) => {
      const given = [...answers].map(([fact, value]) => ({ fact, value, provenance: 'asked' }) as const);
      const step = walk(graph, given, world);
      if (step.kind === 'ask') return { ask: step.facts[0] ?? '' };
      const { lead, certainty } = diagnose(graph, step.known);
      return { end: certainty === 'possible' || lead === graph.fallback ? undefined : lead.cause.id };
    };
  },
};
