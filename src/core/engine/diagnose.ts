import type { Certainty } from '../model/verdict';
import type { CompiledCause, CompiledGraph } from './compile-graph';
import type { Facts } from './facts';

/** Which causes hold, which may still, and which are out: ids in order of precedence. */
export interface Diagnosis {
  readonly lead: CompiledCause;
  readonly certainty: Certainty;
  readonly also: readonly CompiledCause[];
  readonly possible: readonly CompiledCause[];
  readonly ruledOut: readonly { readonly entry: CompiledCause; readonly by: string }[];
}

/**
 * Reads the causes in order. The first that holds is the verdict; where none does, it is the first whose tell-tale (the
 * fact it lists first) holds, as possible; and where not even that, the fallback.
 */
export function diagnose(graph: CompiledGraph, facts: Facts): Diagnosis {
  const holding: { entry: CompiledCause; assumed: boolean; doubted: boolean }[] = [];
  const possible: CompiledCause[] = [];
  const ruledOut: { entry: CompiledCause; by: string }[] = [];
  for (const entry of graph.causes) {
    const finding = facts.meet(entry.when);
    if (finding.is === 'fails') ruledOut.push({ entry, by: finding.by });
    else if (finding.is === 'open') possible.push(entry);
    else holding.push({ entry, assumed: finding.assumed, doubted: possible.length > 0 });
  }
  const [first, ...others] = holding;
  if (first) {
    const certainty = first.assumed || first.doubted ? 'likely' : 'confirmed';
    const also = others.map((other) => other.entry);
    return { lead: first.entry, certainty, also, possible: oftenFirst(possible), ruledOut };
  }
  const told = possible.filter((entry) => {
    const tale = facts.meet(entry.when.slice(0, 1));
    return tale.is === 'holds' && !tale.assumed;
  });
  const rest = possible.filter((entry) => !told.includes(entry));
  const certainty = possible.length > 0 ? 'possible' : 'confirmed';
  const lead = told[0] ?? graph.fallback;
  return {
    lead,
    certainty,
    also: [],
    possible: [...told, ...oftenFirst(rest)].filter((entry) => entry !== lead),
    ruledOut,
  };
}

/** Those that explain most missing payouts first, otherwise in order. */
function oftenFirst(entries: readonly CompiledCause[]): readonly CompiledCause[] {
  const isCommon = ({ cause }: CompiledCause): boolean => cause.frequency === 'common';
  return [...entries.filter(isCommon), ...entries.filter((entry) => !isCommon(entry))];
}
