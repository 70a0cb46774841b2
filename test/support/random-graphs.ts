import * as fc from 'fast-check';
import { UNSURE } from '../../src/core/model/answer';
import type { Calculators } from '../../src/core/model/calculator';
import type { Cause, Check, Graph, Question } from '../../src/core/model/graph';
import { cause, question, table, tinyGraph } from './tiny-graph';

const VALUES = ['a', 'b', 'c'];

/** A small graph with everything the engine knows: tick-lists, `askWhen`, `implies`, tables, a calculator. */
export const randomGraphs: fc.Arbitrary<Graph> = fc
  .record({
    questions: fc.integer({ min: 2, max: 5 }),
    checks: fc.integer({ min: 0, max: 4 }),
    causes: fc.integer({ min: 1, max: 7 }),
    seed: fc.nat(),
  })
  .map(({ seed, ...size }) => grow(size, drawer(seed)));

/** Whole numbers below a limit, by a linear congruential generator. */
function drawer(seed: number): Draw {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Draw = (below: number) => number;

function grow(size: { questions: number; checks: number; causes: number }, draw: Draw): Graph {
  const asked = Array.from({ length: size.questions }, (_, index) => `q${index}`);
  const implied = new Set<string>();
  const questions = asked.map((fact, index) => growQuestion(fact, { before: asked.slice(0, index), implied }, draw));
  const calculated: Check[] = draw(2) === 0 ? [weighing(asked, draw)] : [];
  const facts = [...asked, ...calculated.map(({ fact }) => fact)];
  const checks = [...calculated];
  for (let index = 0; index < size.checks; index += 1) {
    const rows = Array.from({ length: 1 + draw(3) }, () => ({ when: conditions(facts, draw), is: value(draw) }));
    checks.push(table(`t${index}`, rows, value(draw)));
    facts.push(`t${index}`);
  }
  const causes = Array.from({ length: size.causes }, (_, index) => growCause(`c${index}`, facts, draw));
  const pages = [...new Set(questions.map(({ screen }) => screen))];
  const screens = pages.map((id) => ({ id, kind: id === 'ticks' ? ('tick-list' as const) : ('one' as const) }));
  return tinyGraph({ questions, checks, causes, screens });
}

/** No two questions imply the same fact: they could contradict each other. */
function growQuestion(
  fact: string,
  { before, implied }: { before: readonly string[]; implied: Set<string> },
  draw: Draw,
): Question {
  const gate = before[draw(Math.max(1, before.length))];
  const other = before.filter((earlier) => !implied.has(earlier))[0];
  const isImplying = other !== undefined && draw(3) === 0;
  if (isImplying) implied.add(other);
  return question(fact, {
    ...(draw(3) === 0 ? { screen: 'ticks', normal: 'a' } : {}),
    ...(gate && draw(4) === 0 ? { askWhen: { [gate]: someValues(draw) } } : {}),
    ...(isImplying ? { implies: { [value(draw)]: { [other]: value(draw) } } } : {}),
  });
}

/** A calculated check that waits for its needs in turn, and for the second only where the first is not `a`. */
function weighing(asked: readonly string[], draw: Draw): Check {
  const needs = [...new Set([asked[draw(asked.length)] ?? 'q0', asked[draw(asked.length)] ?? 'q0'])];
  return { fact: 'k0', kind: 'calculated', calculator: 'weigh', needs, values: [...VALUES] };
}

/** The calculator of the random graphs; what it waits for and comes to never depends on anything but its needs. */
export function weigher(graph: Graph): Calculators {
  const check = graph.topics.flatMap((topic) => topic.checks).find(({ kind }) => kind === 'calculated');
  const [first = '', second] = check?.kind === 'calculated' ? check.needs : [];
  return {
    weigh: (read) => {
      const one = read(first);
      if (one.state === 'absent') return { waiting: [first] };
      if (one.state === 'unsure' || one.assumed) return { value: 'c', assumed: true };
      if (second === undefined || one.value === 'a') return { value: one.value, assumed: false };
      const two = read(second);
      if (two.state === 'absent') return { waiting: [second] };
      if (two.state === 'unsure') return { value: one.value, assumed: true };
      return { value: two.value, assumed: two.assumed };
    },
  };
}

function growCause(id: string, facts: readonly string[], draw: Draw): Cause {
  return cause(id, conditions(facts, draw), {
    places: [{ when: conditions(facts, draw), is: 'reversed' }, { is: 'held' }],
    ...(draw(2) === 0 ? { payoutDueWhen: conditions(facts, draw) } : {}),
    steps: [{ step: 'call', when: conditions(facts, draw), onlyWhen: conditions(facts, draw) }],
  });
}

function conditions(facts: readonly string[], draw: Draw): Record<string, string[]> {
  const chosen = Array.from({ length: 1 + draw(3) }, () => facts[draw(facts.length)] ?? 'q0');
  return Object.fromEntries(chosen.map((fact) => [fact, someValues(draw)]));
}

function someValues(draw: Draw): string[] {
  const values = VALUES.filter(() => draw(2) === 0);
  return values.length > 0 ? values : [value(draw)];
}

function value(draw: Draw): string {
  return VALUES[draw(VALUES.length)] ?? 'a';
}

/** Somebody with an answer, or none for certain, to each question a random graph may have. */
export const people: fc.Arbitrary<Record<string, string>> = fc.record(
  Object.fromEntries(['q0', 'q1', 'q2', 'q3', 'q4'].map((fact) => [fact, fc.constantFrom(...VALUES, UNSURE)])),
);
