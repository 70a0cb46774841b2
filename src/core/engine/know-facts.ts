import { type Answer, UNSURE } from '../model/answer';
import type { Finding, Known } from '../model/knowledge';
import type { World } from '../model/world';
import type { CompiledCheck, CompiledConditions, CompiledGraph } from './compile-graph';

/** All that is known at one moment of a walk; each fact is worked out once, when first asked for. */
export interface Facts {
  know(position: number): Known;
  meet(conditions: CompiledConditions): Finding;
}

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

/** What was stated, and what a stated value implies for facts that nobody stated or is sure of; the first question wins. */
function statedFacts(graph: CompiledGraph, answers: readonly Answer[]): (Known | undefined)[] {
  const memo: (Known | undefined)[] = new Array(graph.factIds.length);
  for (const { fact, value, provenance } of answers) {
    const position = graph.positions.get(fact);
    if (position === undefined) continue;
    memo[position] =
      value === UNSURE
        ? { state: 'unsure', provenance }
        : { state: 'known', value, provenance, assumed: false, from: [] };
  }
  for (const { fact, by } of graph.implied) {
    if (memo[fact]?.state === 'known') continue;
    const implying = by.map((position) => impliedValue(graph, memo, { position, fact }));
    memo[fact] = implying.find((known) => known !== undefined) ?? memo[fact];
  }
  return memo;
}

function impliedValue(
  graph: CompiledGraph,
  memo: readonly (Known | undefined)[],
  at: { position: number; fact: number },
): Known | undefined {
  const stated = memo[at.position];
  if (stated?.state !== 'known' || stated.from.length > 0) return undefined;
  const value = graph.questions[at.position]?.question.implies?.[stated.value]?.[graph.factIds[at.fact] ?? ''];
  if (value === undefined) return undefined;
  const from = [graph.factIds[at.position] ?? ''];
  return { state: 'known', value, provenance: 'computed', assumed: false, from };
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
  if (check.kind === 'table') return lookUp(graph, facts, { rows, otherwise: check.otherwise });
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

/**
 * Reads the table from the top: the first row that holds gives the value. An open row before it, and where it holds only
 * on something unsure also what stands behind it, matters only if it would give another value.
 */
function lookUp(graph: CompiledGraph, facts: Facts, table: { rows: CompiledCheck['rows']; otherwise: string }): Known {
  const rivals: { readonly is: string; readonly waiting: readonly string[] }[] = [];
  const from = new Set<string>();
  let value: string | undefined;
  let last = table.otherwise;
  for (const row of table.rows) {
    const finding = facts.meet(row.when);
    if (value === undefined) for (const fact of readBy(graph, row.when, finding)) from.add(fact);
    if (finding.is === 'fails') continue;
    if (finding.is === 'holds') value ??= row.is;
    if (finding.is === 'holds' && !finding.assumed) {
      last = row.is;
      break;
    }
    rivals.push({ is: row.is, waiting: finding.is === 'open' && value === undefined ? finding.waiting : [] });
  }
  const found = value ?? last;
  const doubts = [...rivals, { is: last, waiting: [] }].filter((row) => row.is !== found);
  const waiting = doubts.flatMap((row) => row.waiting);
  if (waiting.length > 0) return { state: 'absent', waiting };
  return { state: 'known', value: found, provenance: 'computed', assumed: doubts.length > 0, from: [...from] };
}

function readBy(graph: CompiledGraph, when: CompiledConditions, finding: Finding): readonly string[] {
  return finding.is === 'fails' ? [finding.by] : when.map(({ fact }) => graph.factIds[fact] ?? '');
}

/** A value that rests on something unsure can hold a condition, but never fail one. */
function meet(graph: CompiledGraph, facts: Facts, conditions: CompiledConditions): Finding {
  let assumed = false;
  let open = false;
  let waiting: string[] | undefined;
  for (const { fact, values } of conditions) {
    const known = facts.know(fact);
    if (known.state === 'known') {
      const matches = values.includes(known.value);
      if (!matches && !known.assumed) return { is: 'fails', by: graph.factIds[fact] ?? '' };
      if (!matches) open = true;
      else if (known.assumed) assumed = true;
      continue;
    }
    open = true;
    if (known.state === 'absent') waiting = waiting ? [...waiting, ...known.waiting] : [...known.waiting];
  }
  if (waiting) return { is: 'open', waiting };
  if (open) return OPEN_FOR_EVER;
  return assumed ? HOLDS_ASSUMED : HOLDS;
}
