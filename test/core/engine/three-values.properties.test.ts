import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CompiledGraph, compileGraph } from '../../../src/core/engine/compile-graph';
import { diagnose } from '../../../src/core/engine/diagnose';
import { knowFacts } from '../../../src/core/engine/know-facts';
import { walk } from '../../../src/core/engine/walk';
import { type Answer, UNSURE } from '../../../src/core/model/answer';
import type { Graph } from '../../../src/core/model/graph';
import type { Finding } from '../../../src/core/model/knowledge';
import { asked } from '../../support/cases';
import { people, randomGraphs, weigher } from '../../support/random-graphs';
import { toolsWith, world } from '../../support/tiny-graph';

/** Some answers to a random graph, in some order. */
const answerLists = people.chain((person) =>
  fc.shuffledSubarray(Object.entries(person).map(([fact, value]) => asked(fact, value))),
);

function compile(graph: Graph): CompiledGraph {
  return compileGraph(graph, toolsWith(weigher(graph)));
}

function findings(graph: CompiledGraph, answers: readonly Answer[]): readonly Finding[] {
  const facts = knowFacts(graph, answers, world);
  return graph.causes.map(({ when }) => facts.meet(when));
}

/** Where no answer says something about another fact, so that taking one back takes nothing else with it. */
function withoutImplied(graph: Graph): Graph {
  const topics = graph.topics.map((topic) => ({
    ...topic,
    questions: topic.questions.map(({ implies, ...question }) => question),
  }));
  return { ...graph, topics };
}

test('unsure never turns a condition into one that fails', () => {
  fc.assert(
    fc.property(randomGraphs, answerLists, fc.nat({ max: 4 }), (random, answers, at) => {
      const graph = compile(withoutImplied(random));
      const doubted = answers.map((answer, index) => (index === at ? { ...answer, value: UNSURE } : answer));
      const after = findings(graph, doubted);
      for (const [index, before] of findings(graph, answers).entries()) {
        if (before.is !== 'fails') expect(after[index]?.is).not.toBe('fails');
      }
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('one more answer never reopens what is closed', () => {
  fc.assert(
    fc.property(randomGraphs, answerLists, people, (random, answers, person) => {
      const graph = compile(random);
      const facts = knowFacts(graph, answers, world);
      const open = graph.factIds.filter(
        (_, position) => graph.questions[position] && facts.know(position).state === 'absent',
      );
      const before = findings(graph, answers);
      for (const fact of open) {
        const after = findings(graph, [...answers, asked(fact, person[fact] ?? UNSURE)]);
        for (const [index, finding] of before.entries()) {
          if (finding.is === 'fails') expect(after[index]?.is).toBe('fails');
          if (finding.is === 'holds' && !finding.assumed) expect(after[index]).toEqual(finding);
        }
      }
    }),
    { numRuns: 500 },
  );
}, 60_000);

test('the order of volunteered answers does not matter', () => {
  fc.assert(
    fc.property(randomGraphs, answerLists, (random, answers) => {
      const graph = compile(random);
      const said = (list: readonly Answer[]) => {
        const step = walk(graph, list, world);
        const { lead, certainty, also, possible } = diagnose(graph, step.known);
        const ids = [lead, ...also, ...possible].map(({ cause }) => cause.id);
        return [step.kind === 'ask' ? step.facts : [], certainty, ids];
      };
      const sorted = [...answers].sort((one, other) => (one.fact < other.fact ? -1 : 1));
      expect(said(answers)).toEqual(said(sorted));
    }),
    { numRuns: 500 },
  );
}, 60_000);
