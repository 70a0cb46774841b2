import type { Finding, Known } from '../model/knowledge';
import type { CompiledCheck, CompiledConditions, CompiledGraph } from './compile-graph';
import type { Facts } from './facts';

interface OpenTable {
  readonly rows: CompiledCheck['rows'];
  readonly otherwise: string;
}

/**
 * Reads the table from the top: the first row that holds gives the value. An open row before it, and where it holds only
 * on something unsure also what stands behind it, matters only if it would give another value.
 */
export function lookUpTable(graph: CompiledGraph, facts: Facts, { rows, otherwise }: OpenTable): Known {
  const rivals: { readonly is: string; readonly waiting: readonly string[] }[] = [];
  const from: string[] = [];
  let value: string | undefined;
  let last = otherwise;
  for (const { when, is } of rows) {
    const finding = facts.meet(when);
    if (value === undefined) addRead(graph, from, { when, finding });
    if (finding.is === 'fails') continue;
    if (finding.is === 'holds') value ??= is;
    if (finding.is === 'holds' && !finding.assumed) {
      last = is;
      break;
    }
    rivals.push({ is, waiting: finding.is === 'open' && value === undefined ? finding.waiting : [] });
  }
  const found = value ?? last;
  const doubts = rivals.filter((row) => row.is !== found);
  const waiting = doubts.flatMap((row) => row.waiting);
  if (waiting.length > 0) return { state: 'absent', waiting };
  return { state: 'known', value: found, provenance: 'computed', assumed: doubts.length > 0 || last !== found, from };
}

/** Adds the facts that a row was judged by, each once. */
function addRead(
  graph: CompiledGraph,
  from: string[],
  { when, finding }: { readonly when: CompiledConditions; readonly finding: Finding },
): void {
  const read = finding.is === 'fails' ? [finding.by] : when.map(({ fact }) => graph.factIds[fact] ?? '');
  for (const fact of read) if (!from.includes(fact)) from.push(fact);
}
