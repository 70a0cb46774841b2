import type { CalculatedCheck } from '../model/graph';
import type { CompiledCheck, CompiledConditions, CompiledGraph } from './compile-graph';
import type { Facts } from './know-facts';
import { knownText } from './known-text';
import type { Outlook } from './outlook';

/** What is left of some conditions once all that is known has been put in. */
export interface Residue {
  /** The parts that answers still to come may settle, as text. The same text settles in the same way. */
  readonly atoms: readonly string[];
  /** True where a part is unsure for good, so that the conditions cannot hold any more. */
  readonly never: boolean;
  /** True where a part holds on something unsure. */
  readonly assumed: boolean;
}

/** One state of knowledge, with the text of each fact in it worked out once; empty for a fact settled for good. */
export interface View {
  readonly graph: CompiledGraph;
  readonly facts: Facts;
  readonly outlook: Outlook;
  readonly parts: (string | undefined)[];
}

/** Undefined where the conditions fail. */
export function residueOf(view: View, conditions: CompiledConditions): Residue | undefined {
  const atoms: string[] = [];
  let never = false;
  let assumed = false;
  for (const { fact, values } of conditions) {
    const open = openPart(view, fact);
    const known = view.facts.know(fact);
    if (open !== '') atoms.push(`${open}:${values.join('|')}`);
    else if (known.state !== 'known') never = true;
    else if (values.includes(known.value)) assumed ||= known.assumed;
    else if (known.assumed) never = true;
    else return undefined;
  }
  return { atoms, never, assumed };
}

function openPart(view: View, fact: number): string {
  const part = view.parts[fact] ?? findPart(view, fact);
  view.parts[fact] = part;
  return part;
}

function findPart(view: View, fact: number): string {
  const known = view.facts.know(fact);
  if (known.state === 'known' && !known.assumed) return '';
  const compiled = view.graph.checks[fact];
  if (!compiled) return known.state === 'absent' ? questionPart(view, fact) : impliedPart(view, fact);
  if (compiled.check.kind === 'table')
    return tablePart(view, fact, { rows: compiled.rows, otherwise: compiled.check.otherwise });
  return calculatedPart(view, compiled.check);
}

function calculatedPart(view: View, check: CalculatedCheck): string {
  const needs = check.needs.map((need) => {
    const fact = view.graph.positions.get(need) ?? -1;
    const known = view.facts.know(fact);
    return { known, open: openPart(view, fact), asked: known.state === 'absent' && view.graph.questions[fact] };
  });
  if (needs.every(({ open }) => open === '')) return '';
  const isForeseen = needs.every(({ open, asked }) => open === '' || asked);
  const rest = isForeseen ? view.outlook(check, view.facts) : needs.map(({ known }) => knownText(known)).join();
  return `${check.fact}(${needs.map(({ open }) => open).join()}|${rest})`;
}

function questionPart(view: View, fact: number): string {
  const askWhen = view.graph.questions[fact]?.askWhen;
  const worth = askWhen ? residueOf(view, askWhen)?.atoms : undefined;
  return worth && worth.length > 0 ? `${fact}?${worth.join('&')}` : `${fact}`;
}

/** An unsure fact is still open while a question that may settle it besides itself is. */
function impliedPart(view: View, fact: number): string {
  const by = view.graph.implied.find((entry) => entry.fact === fact)?.by ?? [];
  const open = by.filter((other) => view.facts.know(other).state === 'absent');
  return open.length > 0 ? `${fact}<${open.join(',')}` : '';
}

function tablePart(view: View, fact: number, table: { rows: CompiledCheck['rows']; otherwise: string }): string {
  const rows: { readonly text: string; readonly is: string }[] = [];
  let last = table.otherwise;
  let open = false;
  for (const row of table.rows) {
    const residue = residueOf(view, row.when);
    if (!residue) continue;
    const text = residueText(residue);
    if (text === '') {
      last = row.is;
      break;
    }
    open ||= residue.atoms.length > 0;
    rows.push({ text, is: row.is });
  }
  while (rows.at(-1)?.is === last) rows.pop();
  return open ? `${fact}(${rows.map(({ text, is }) => `${text}=${is}`).join(';')};${last})` : '';
}

/** Empty where the conditions hold for certain. */
export function residueText({ atoms, never, assumed }: Residue): string {
  return `${atoms.join('&')}${never ? '!' : ''}${assumed ? '~' : ''}`;
}
