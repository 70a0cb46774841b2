import { bringIds, type Cause, type Graph } from '../model/graph';
import type { GraphTools } from './compile-graph';
import { conditionsIn } from './conditions-in';
import type { Problem, ProblemCode } from './problem';

/** Ids that nothing in the graph, or none of its calculators, answers to. */
export function checkIds(graph: Graph, { calculators }: Pick<GraphTools, 'calculators'>): Problem[] {
  const { topics, screens, fallback } = graph;
  const questions = topics.flatMap((topic) => topic.questions);
  const checks = topics.flatMap((topic) => topic.checks);
  const causes = topics.flatMap((topic) => topic.causes);
  const steps = topics.flatMap((topic) => topic.steps);
  return [
    ...unknownFacts(graph),
    ...unknown({ code: 'unknown-step', what: 'step' }, idsOf(steps), causes.flatMap(stepsNamed)),
    ...unknown(
      { code: 'unknown-screen', what: 'page' },
      idsOf(screens),
      questions.map(({ fact, screen }) => ({ place: `question ${fact}`, id: screen })),
    ),
    ...unknown(
      { code: 'unknown-bring', what: 'thing to bring' },
      new Set<string>(bringIds),
      steps.flatMap(({ id, bring }) => bring.map((thing) => ({ place: `step ${id}`, id: thing }))),
    ),
    ...unknown(
      { code: 'unknown-calculator', what: 'calculator' },
      new Set(Object.keys(calculators)),
      checks.flatMap((check) =>
        check.kind === 'table' ? [] : [{ place: `check ${check.fact}`, id: check.calculator }],
      ),
    ),
    ...unknown({ code: 'unknown-cause', what: 'cause' }, idsOf(causes), [{ place: 'graph', id: fallback }]),
  ];
}

interface Named {
  readonly place: string;
  readonly id: string;
}

function unknown(
  { code, what }: { readonly code: ProblemCode; readonly what: string },
  known: ReadonlySet<string>,
  named: readonly Named[],
): Problem[] {
  return named
    .filter(({ id }) => !known.has(id))
    .map(({ place, id }) => ({ code, place, sentence: `It names the ${what} ${id}, which does not exist.` }));
}

function idsOf(entries: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(entries.map(({ id }) => id));
}

function stepsNamed({ id, steps, safetyNet }: Cause): readonly Named[] {
  const named = [...steps, ...(safetyNet ? [safetyNet] : [])];
  return named.map(({ step }) => ({ place: `cause ${id}`, id: step }));
}

function unknownFacts(graph: Graph): Problem[] {
  const values = valuesByFact(graph);
  return factsNamed(graph).flatMap(({ place, fact, named }): Problem[] => {
    const owned = values.get(fact);
    if (!owned) return unknown({ code: 'unknown-fact', what: 'fact' }, new Set(), [{ place, id: fact }]);
    if (owned.size === 0) return [];
    const what = `value of ${fact}`;
    return unknown(
      { code: 'unknown-value', what },
      owned,
      named.map((id) => ({ place, id })),
    );
  });
}

/** The values of every fact that has an owner; none where any text will do. */
function valuesByFact(graph: Graph): ReadonlyMap<string, ReadonlySet<string>> {
  const owners = graph.topics.flatMap(({ questions, checks }) => [...questions, ...checks]);
  return new Map(owners.map(({ fact, values }) => [fact, new Set(values)]));
}

interface FactNamed {
  readonly place: string;
  readonly fact: string;
  readonly named: readonly string[];
}

function factsNamed(graph: Graph): readonly FactNamed[] {
  return [
    ...conditionsIn(graph).flatMap(({ place, when }) =>
      Object.entries(when).map(([fact, named]) => ({ place, fact, named: named ?? [] })),
    ),
    ...graph.topics.flatMap(({ checks, questions }) => [
      ...checks.flatMap((check): FactNamed[] => {
        const place = `check ${check.fact}`;
        if (check.kind === 'calculated') return check.needs.map((fact) => ({ place, fact, named: [] }));
        return [{ place, fact: check.fact, named: [...check.rows.map(({ is }) => is), check.otherwise] }];
      }),
      ...questions.flatMap(({ fact, normal, implies = {} }): FactNamed[] => {
        const place = `question ${fact}`;
        const own = [...Object.keys(implies), ...(normal === undefined ? [] : [normal])];
        const implied = Object.values(implies).flatMap((facts) => Object.entries(facts));
        return [
          { place, fact, named: own },
          ...implied.map(([other, value]) => ({ place, fact: other, named: value === undefined ? [] : [value] })),
        ];
      }),
    ]),
  ];
}
