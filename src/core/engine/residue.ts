import type { CalculatedCheck } from '../model/graph';
import type { CompiledConditions, CompiledGraph } from './compile-graph';
import type { Facts } from './facts';
import { knownText } from './known-text';
import type { Outlook } from './outlook';

/** A condition that answers still to come may settle. */
export interface Atom {
  /** How its fact still depends on answers, as text: the same text comes to the same values in the same way. */
  readonly on: string;
  readonly values: readonly string[];
  /** All values the fact may come to, where it is calculated and so never unsure. */
  readonly domain?: readonly string[];
}

/** What is left of some conditions once all that is known has been put in. */
export interface Residue {
  readonly atoms: readonly Atom[];
  /** True where a part is unsure for good, so that the conditions cannot hold any more. */
  readonly never: boolean;
  /** True where a part holds on something unsure. */
  readonly assumed: boolean;
}

/** One state of knowledge; what is open of each fact in it is worked out once. */
export interface View {
  readonly graph: CompiledGraph;
  readonly facts: Facts;
  readonly outlook: Outlook;
  readonly parts: (Part | undefined)[];
}

/** How a fact still depends on answers; no text where it is settled for good. */
interface Part {
  readonly text: string;
  readonly table?: OpenTable;
  readonly domain?: readonly string[];
}

/** The rows of a table that do not fail, up to the first that holds for certain. */
interface OpenTable {
  readonly rows: readonly { readonly residue: Residue; readonly is: string }[];
  readonly last: string;
  /** False where the table has a value already and so waits for nothing, though that value may become certain. */
  readonly waits: boolean;
}

const SETTLED: Part = { text: '' };

/** Undefined where the conditions fail. */
export function residueOf(view: View, conditions: CompiledConditions): Residue | undefined {
  const atoms: Atom[] = [];
  let never = false;
  let assumed = false;
  for (const { fact, values } of conditions) {
    const residue = conditionResidue(view, fact, values);
    if (!residue) return undefined;
    for (const atom of residue.atoms) join(atoms, atom);
    never ||= residue.never;
    assumed ||= residue.assumed;
  }
  return { atoms, never, assumed };
}

/** Empty where the conditions hold for certain. */
export function residueText({ atoms, never, assumed }: Residue): string {
  return `${atomsText(atoms)}${never ? '!' : ''}${assumed ? '~' : ''}`;
}

export function atomsText(atoms: readonly Atom[]): string {
  return atoms.map(({ on, values }) => `${on}:${values.join('|')}`).join('&');
}

/** Two conditions on the same fact are one on the values they share. */
function join(atoms: Atom[], atom: Atom): void {
  const index = atoms.findIndex(({ on }) => on === atom.on);
  const same = atoms[index];
  if (!same) atoms.push(atom);
  else atoms[index] = { ...same, values: same.values.filter((value) => atom.values.includes(value)) };
}

function conditionResidue(view: View, fact: number, values: readonly string[]): Residue | undefined {
  const { text, table, domain } = partOf(view, fact);
  if (text === '') return settledResidue(view, fact, values);
  const reduced = table && reduceTable(table, values);
  return reduced ?? { atoms: [{ on: text, values, ...(domain && { domain }) }], never: false, assumed: false };
}

function settledResidue({ facts }: View, fact: number, values: readonly string[]): Residue | undefined {
  const known = facts.know(fact);
  if (known.state !== 'known') return { atoms: [], never: true, assumed: false };
  const matches = values.includes(known.value);
  if (!matches && !known.assumed) return undefined;
  return { atoms: [], never: !matches, assumed: matches && known.assumed };
}

/** A table that hangs on one calculated fact says no more than which values of that fact will do. */
function reduceTable(table: OpenTable, values: readonly string[]): Residue | undefined {
  const [first, ...others] = table.rows.flatMap(({ residue }) => residue.atoms);
  if (!first?.domain || others.some(({ on }) => on !== first.on)) return undefined;
  const readings = first.domain.map((value) => ({ value, reads: readsAs(table, value, values) }));
  const will = readings.filter(({ reads }) => reads !== 'fails');
  const [one] = will;
  if (!one || will.some(({ reads }) => reads !== one.reads)) return undefined;
  const on = table.waits ? first.on : `${first.on}*`;
  const atom: Atom = { on, values: will.map(({ value }) => value), domain: first.domain };
  return { atoms: [atom], never: one.reads === 'never', assumed: one.reads === 'assumed' };
}

/** Whether a table has one of the wanted values once the fact it hangs on has the given one; as `look-up-table` does. */
function readsAs(table: OpenTable, given: string, wanted: readonly string[]): 'holds' | 'assumed' | 'never' | 'fails' {
  const rivals: string[] = [];
  let value: string | undefined;
  let last = table.last;
  for (const { residue, is } of table.rows) {
    if (!residue.atoms.every(({ values }) => values.includes(given))) continue;
    if (!residue.never) value ??= is;
    if (!residue.never && !residue.assumed) {
      last = is;
      break;
    }
    rivals.push(is);
  }
  const found = value ?? last;
  const isDoubted = [...rivals, last].some((rival) => rival !== found);
  if (wanted.includes(found)) return isDoubted ? 'assumed' : 'holds';
  return isDoubted ? 'never' : 'fails';
}

function partOf(view: View, fact: number): Part {
  const part = view.parts[fact] ?? findPart(view, fact);
  view.parts[fact] = part;
  return part;
}

function findPart(view: View, fact: number): Part {
  const known = view.facts.know(fact);
  if (known.state === 'known' && !known.assumed) return SETTLED;
  const compiled = view.graph.checks[fact];
  if (!compiled) return { text: known.state === 'absent' ? questionText(view, fact) : impliedText(view, fact) };
  if (compiled.check.kind === 'table') return tablePart(view, fact);
  return { text: calculatedText(view, compiled.check), domain: compiled.check.values };
}

function questionText(view: View, fact: number): string {
  const askWhen = view.graph.questions[fact]?.askWhen;
  const worth = askWhen ? residueOf(view, askWhen)?.atoms : undefined;
  return worth && worth.length > 0 ? `${fact}?${atomsText(worth)}` : `${fact}`;
}

/** An unsure fact is still open while a question that may settle it besides itself is. */
function impliedText(view: View, fact: number): string {
  const by = view.graph.implied.find((entry) => entry.fact === fact)?.by ?? [];
  const open = by.filter((other) => view.facts.know(other).state === 'absent');
  return open.length > 0 ? `${fact}<${open.join(',')}` : '';
}

function calculatedText(view: View, check: CalculatedCheck): string {
  const needs = check.needs.map((need) => {
    const fact = view.graph.positions.get(need) ?? -1;
    const known = view.facts.know(fact);
    return { known, text: partOf(view, fact).text, isAsked: known.state === 'absent' && view.graph.questions[fact] };
  });
  if (needs.every(({ text }) => text === '')) return '';
  const isForeseen = needs.every(({ text, isAsked }) => text === '' || isAsked);
  const rest = isForeseen ? view.outlook(check, view.facts) : needs.map(({ known }) => knownText(known)).join();
  return `${check.fact}(${needs.map(({ text }) => text).join()}|${rest})`;
}

function tablePart(view: View, fact: number): Part {
  const compiled = view.graph.checks[fact];
  if (compiled?.check.kind !== 'table') return SETTLED;
  const rows: OpenTable['rows'][number][] = [];
  let last = compiled.check.otherwise;
  for (const { when, is } of compiled.rows) {
    const residue = residueOf(view, when);
    if (!residue) continue;
    if (residueText(residue) === '') {
      last = is;
      break;
    }
    rows.push({ residue, is });
  }
  // What would say no other than the end of the table need not be looked at.
  while (rows.at(-1)?.is === last) rows.pop();
  if (rows.every(({ residue }) => residue.atoms.length === 0)) return SETTLED;
  const texts = rows.map(({ residue, is }) => `${residueText(residue)}=${is}`);
  const text = `${fact}(${texts.join(';')};${last})`;
  return { text, table: { rows, last, waits: view.facts.know(fact).state === 'absent' } };
}
