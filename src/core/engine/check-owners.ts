import type { Graph } from '../model/graph';
import type { Problem } from './problem';

/** Facts with two owners, and ids given twice. */
export function checkOwners({ topics, screens }: Graph): Problem[] {
  const owners = topics.flatMap(({ id, questions, checks }) =>
    [...questions, ...checks].map(({ fact }) => ({ id: fact, place: `topic ${id}` })),
  );
  const named = [
    ...screens.map(({ id }) => `page ${id}`),
    ...topics.map(({ id }) => `topic ${id}`),
    ...topics.flatMap(({ causes }) => causes.map(({ id }) => `cause ${id}`)),
    ...topics.flatMap(({ steps }) => steps.map(({ id }) => `step ${id}`)),
  ];
  return [
    ...repeated(owners.map(({ id }) => id)).map((fact): Problem => {
      const places = owners.filter(({ id }) => id === fact).map(({ place }) => place);
      return {
        code: 'two-owners',
        place: `fact ${fact}`,
        sentence: `It has two owners: in ${places.join(' and in ')}.`,
      };
    }),
    ...repeated(named).map((place): Problem => ({ code: 'repeated-id', place, sentence: 'The id is given twice.' })),
  ];
}

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of ids) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
}
