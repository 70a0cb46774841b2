import jsonLogic from 'json-logic-js';
import { type Contender, UNSURE } from './contender';

/** Three rules for each cause: whether it still could hold, what it misses, and whether it holds. */
export const jsonLogicJs: Contender = {
  name: 'json-logic-js',
  load: ({ facts, causes }) => {
    const order = new Map(facts.map((fact, index) => [fact, index]));
    const rules = causes.map(({ id, when }) => ({
      id,
      could: {
        and: when.map(([fact, values]) => ({
          or: [{ missing: [fact] }, { in: [{ var: fact }, [...values, UNSURE]] }],
        })),
      },
      misses: { missing: when.map(([fact]) => fact) },
      holds: { and: when.map(([fact, values]) => ({ in: [{ var: fact }, values] })) },
    }));
    return (answers) => {
      const data = Object.fromEntries(answers);
      let first = facts.length;
      for (const { id, could, misses, holds } of rules) {
        if (!jsonLogic.apply(could, data)) continue;
        const missing = jsonLogic.apply(misses, data);
        const open = Array.isArray(missing) ? missing.map((fact) => order.get(String(fact)) ?? facts.length) : [];
        if (open.length === 0 && jsonLogic.apply(holds, data)) {
          return first < facts.length ? { ask: facts[first] ?? '' } : { end: id };
        }
        first = Math.min(first, ...open);
      }
      return first < facts.length ? { ask: facts[first] ?? '' } : { end: undefined };
    };
  },
};
