import { type Contender, UNSURE } from './contender';

/** The least that could do the work: nested arrays, read from the top. */
export const plainLoop: Contender = {
  name: 'plain loop',
  load: ({ facts, causes }) => {
    const positions = new Map(facts.map((fact, index) => [fact, index]));
    const rules = causes.map(({ id, when }) => ({
      id,
      facts: when.map(([fact]) => positions.get(fact) ?? -1),
      values: when.map(([, values]) => values),
    }));
    return (answers) => {
      const known = facts.map((fact) => answers.get(fact));
      let first = facts.length;
      for (const rule of rules) {
        let waiting = facts.length;
        let isOpen = false;
        let fails = false;
        for (let part = 0; part < rule.facts.length; part += 1) {
          const fact = rule.facts[part] ?? -1;
          const value = known[fact];
          if (value === undefined) waiting = Math.min(waiting, fact);
          else if (value === UNSURE) isOpen = true;
          else if (!rule.values[part]?.includes(value)) {
            fails = true;
            break;
          }
        }
        if (fails) continue;
        if (waiting === facts.length && !isOpen)
          return first < facts.length ? { ask: facts[first] ?? '' } : { end: rule.id };
        first = Math.min(first, waiting);
      }
      return first < facts.length ? { ask: facts[first] ?? '' } : { end: undefined };
    };
  },
};
