import { Engine, type RuleResult } from 'json-rules-engine';
import { type Contender, UNSURE } from './contender';

/** One rule for each cause; what failed only for want of an answer is read from the results of its conditions. */
export const jsonRulesEngine: Contender = {
  name: 'json-rules-engine',
  load: ({ facts, causes }) => {
    const order = new Map(facts.map((fact, index) => [fact, index]));
    const rules = causes.map(({ id, when }) => ({
      name: id,
      event: { type: id },
      conditions: { all: when.map(([fact, values]) => ({ fact, operator: 'in', value: values })) },
    }));
    const engine = new Engine(rules, { allowUndefinedFacts: true });
    return async (answers) => {
      const { results, failureResults } = await engine.run(Object.fromEntries(answers));
      const byName = new Map([...results, ...failureResults].map((result) => [result.name, result]));
      let first = facts.length;
      for (const { id } of causes) {
        const result = byName.get(id);
        if (!result) continue;
        if (result.result) return first < facts.length ? { ask: facts[first] ?? '' } : { end: id };
        first = Math.min(first, ...missingFacts(result).map((fact) => order.get(fact) ?? facts.length));
      }
      return first < facts.length ? { ask: facts[first] ?? '' } : { end: undefined };
    };
  },
};

/** The facts a rule waits for; none where an answer speaks against it. */
function missingFacts({ conditions }: RuleResult): readonly string[] {
  const parts = 'all' in conditions ? conditions.all : [];
  const missing: string[] = [];
  for (const part of parts) {
    if (!('fact' in part) || part.result) continue;
    const found = 'factResult' in part ? part.factResult : undefined;
    if (found === undefined) missing.push(part.fact);
    else if (found !== UNSURE) return [];
  }
  return missing;
}
