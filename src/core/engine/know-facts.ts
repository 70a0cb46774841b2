import type { Answer } from '../model/answer';
import type { Finding, Known } from '../model/knowledge';
import type { World } from '../model/world';
import type { CompiledCheck, CompiledConditions, CompiledGraph } from './compile-graph';
import type { Facts } from './facts';
import { lookUpTable } from './look-up-table';
import { standingOf } from './standing-of';
import { statedFacts } from './stated-facts';

const HOLDS: Finding = { is: 'holds', assumed: false };
const HOLDS_ASSUMED: Finding = { is: 'holds', assumed: true };
const OPEN_FOR_EVER: Finding = { is: 'open', waiting: [] };

/** What the answers, and what follows from them, say of every fact. Answers to facts the graph does not know are ignored. */
export function knowFacts(graph: CompiledGraph, answers: readonly Answer[], world: World): Facts {
  const memo: (Known | undefined)[] = statedFacts(graph, answers);
  const facts: Facts = {
    know: (position) => {
      const known = memo[position];
      if (known) return known;
      const found = findOut(graph, facts, { position, world });
      memo[position] = found;
      return found;
    },
    meet: (conditions) => meet(graph, facts, conditions),
  };
  return facts;
}

function findOut(graph: CompiledGraph, facts: Facts, at: { position: number; world: World }): Known {
  const compiled = graph.checks[at.position];
  if (compiled) return compute(graph, facts, { compiled, world: at.world });
  const id = graph.factIds[at.position] ?? '';
  const askWhen = graph.questions[at.position]?.askWhen;
  const worth = askWhen ? facts.meet(askWhen) : HOLDS;
  if (worth.is === 'fails') return { state: 'unsure', provenance: 'computed' };
  return { state: 'absent', waiting: worth.is === 'open' && worth.waiting.length > 0 ? worth.waiting : [id] };
}

function compute(graph: CompiledGraph, facts: Facts, at: { compiled: CompiledCheck; world: World }): Known {
  const { check, rows } = at.compiled;
  if (check.kind === 'table') return lookUpTable(graph, facts, { rows, otherwise: check.otherwise });
  const calculator = graph.calculators[check.calculator];
  if (!calculator) throw new Error(`No calculator is called ${check.calculator}`);
  const result = calculator((fact) => facts.know(graph.positions.get(fact) ?? -1), at.world);
  if ('waiting' in result) {
    // A needed fact may itself wait for others first, or be known by now; its own knowledge says which to ask.
    const waiting = result.waiting.flatMap((fact) => {
      const known = facts.know(graph.positions.get(fact) ?? -1);
      return known.state === 'absent' ? known.waiting : [];
    });
    return { state: 'absent', waiting };
  }
  return { state: 'known', value: result.value, provenance: 'computed', assumed: result.assumed, from: check.needs };
}

function meet(graph: CompiledGraph, facts: Facts, conditions: CompiledConditions): Finding {
  const standing = standingOf(facts, conditions);
  if (standing === 'holds') return HOLDS;
  if (standing === 'assumed') return HOLDS_ASSUMED;
  if (standing === 'fails') {
    const speaking = conditions.find((condition) => standingOf(facts, [condition]) === 'fails');
    return { is: 'fails', by: graph.factIds[speaking?.fact ?? -1] ?? '' };
  }
  const waiting: string[] = [];
  for (const { fact } of conditions) {
    const known = facts.know(fact);
    if (known.state === 'absent') waiting.push(...known.waiting);
  }
  return waiting.length > 0 ? { is: 'open', waiting } : OPEN_FOR_EVER;
}
