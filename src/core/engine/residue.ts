import type { CompiledConditions, CompiledGraph } from './compile-graph';
import type { Facts } from './know-facts';

/** What is left of some conditions once all that is known has been put in; `undefined` stands for conditions that fail. */
export interface Residue {
  /** The parts that answers still to come may settle, as text. The same text settles in the same way. */
  readonly atoms: readonly string[];
  /** True where a part is unsure for good, so that the conditions cannot hold any more. */
  readonly never: boolean;
  /** True where a part holds on something unsure. */
  readonly assumed: boolean;
}

export interface Residues {
  of(conditions: CompiledConditions): Residue | undefined;
}

/** Reads conditions against one state of knowledge; each fact is put in once. */
export function residues(graph: CompiledGraph, facts: Facts): Residues {
  const parts: (string | undefined)[] = new Array(graph.factIds.length);
  /** The text of a fact still to be settled; empty where it is settled for good. */
  const part = (fact: number): string => {
    const found = parts[fact] ?? openPart(fact);
    parts[fact] = found;
    return found;
  };
  const openPart = (fact: number): string => {
    const known = facts.know(fact);
    if (known.state === 'known' && !known.assumed) return '';
    const compiled = graph.checks[fact];
    if (!compiled) return questionPart(fact);
    if (compiled.check.kind === 'table') return tablePart(fact);
    const needs = compiled.check.needs.map((need) => graph.positions.get(need) ?? -1);
    if (needs.every((need) => part(need) === '')) return '';
    return `${fact}(${needs.map((need) => part(need) || stated(need)).join(',')})`;
  };
  const questionPart = (fact: number): string => {
    if (facts.know(fact).state === 'absent') {
      const askWhen = graph.questions[fact]?.askWhen;
      const worth = askWhen ? (of(askWhen)?.atoms ?? []) : [];
      return worth.length > 0 ? `${fact}?${worth.join('&')}` : `${fact}`;
    }
    const by = graph.implied.find((entry) => entry.fact === fact)?.by ?? [];
    const implying = by.filter((other) => facts.know(other).state === 'absent');
    return implying.length > 0 ? `${fact}<${implying.join(',')}` : '';
  };
  const tablePart = (fact: number): string => {
    const compiled = graph.checks[fact];
    const rows: { readonly text: string; readonly is: string }[] = [];
    let last = compiled?.check.kind === 'table' ? compiled.check.otherwise : '';
    let open = false;
    for (const row of compiled?.rows ?? []) {
      const residue = of(row.when);
      if (!residue) continue;
      const certain = residue.atoms.length === 0 && !residue.never && !residue.assumed;
      if (certain) {
        last = row.is;
        break;
      }
      open ||= residue.atoms.length > 0;
      rows.push({ text: residueText(residue), is: row.is });
    }
    while (rows.at(-1)?.is === last) rows.pop();
    return open ? `${fact}(${rows.map(({ text, is }) => `${text}=${is}`).join(';')};${last})` : '';
  };
  const stated = (fact: number): string => {
    const known = facts.know(fact);
    return known.state === 'known' ? `=${known.value}${known.assumed ? '~' : ''}` : '=';
  };
  const of = (conditions: CompiledConditions): Residue | undefined => {
    const atoms: string[] = [];
    let never = false;
    let assumed = false;
    for (const { fact, values } of conditions) {
      const open = part(fact);
      if (open !== '') {
        atoms.push(`${open}:${values.join('|')}`);
        continue;
      }
      const known = facts.know(fact);
      if (known.state !== 'known') never = true;
      else if (values.includes(known.value)) assumed ||= known.assumed;
      else if (known.assumed) never = true;
      else return undefined;
    }
    return { atoms, never, assumed };
  };
  return { of };
}

export function residueText({ atoms, never, assumed }: Residue): string {
  return `${atoms.join('&')}${never ? '!' : ''}${assumed ? '~' : ''}`;
}
