import type { Conditions, Graph } from '../model/graph';

export interface PlacedConditions {
  readonly place: string;
  readonly when: Conditions;
}

/** Every condition of a graph with the place it stands at; without the trivial ones. */
export function conditionsIn(graph: Graph): readonly PlacedConditions[] {
  const found = graph.topics.flatMap(({ questions, checks, causes }) => [
    ...questions.map(({ fact, askWhen }) => ({ place: `question ${fact}`, when: askWhen })),
    ...checks.flatMap((check) => {
      const rows = check.kind === 'table' ? check.rows : [];
      return rows.map(({ when }, row) => ({ place: `check ${check.fact} row ${row + 1}`, when }));
    }),
    ...causes.flatMap(({ id, when, places, payoutDueWhen, steps }) => [
      { place: `cause ${id}`, when },
      ...places.map((row) => ({ place: `cause ${id} place ${row.is}`, when: row.when })),
      { place: `cause ${id} payout due`, when: payoutDueWhen },
      ...steps.flatMap((use) =>
        [use.when, use.onlyWhen].map((when) => ({ place: `cause ${id} step ${use.step}`, when })),
      ),
    ]),
  ]);
  return found.flatMap(({ place, when }) => (when ? [{ place, when }] : []));
}
