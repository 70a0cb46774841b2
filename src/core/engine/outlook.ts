import { UNSURE } from '../model/answer';
import type { Calculated } from '../model/calculator';
import type { CalculatedCheck } from '../model/graph';
import type { Known } from '../model/knowledge';
import type { World } from '../model/world';
import { answersTo, type Samples } from './answers-to';
import type { CompiledGraph } from './compile-graph';
import type { Facts } from './facts';
import { knownText } from './known-text';

/** All that a calculated check may still come to, as text. States of knowledge with the same text are alike to it. */
export type Outlook = (check: CalculatedCheck, facts: Facts) => string;

/** Tries every answer, and none, to each question that a check still needs. */
export function outlooks(graph: CompiledGraph, world: World, samples: Samples): Outlook {
  const memo = new Map<string, string>();
  const tryAll = (check: CalculatedCheck, known: readonly Known[], from: number): string => {
    const [fact, state] = [check.needs[from], known[from]];
    if (fact === undefined || !state) return resultText(check, known);
    const answers = state.state === 'absent' ? answersTo(graph, fact, samples).map(asKnown) : [];
    const tried = [state, ...answers].map((answer) => known.map((other, index) => (index === from ? answer : other)));
    return tried.map((next) => tryAll(check, next, from + 1)).join();
  };
  const resultText = ({ calculator, needs }: CalculatedCheck, known: readonly Known[]): string => {
    const read = (fact: string): Known => known[needs.indexOf(fact)] ?? { state: 'absent', waiting: [] };
    const result = graph.calculators[calculator]?.(read, world);
    return result ? calculatedText(result) : '';
  };
  return (check, facts) => {
    const known = check.needs.map((need) => facts.know(graph.positions.get(need) ?? -1));
    const key = `${check.fact} ${known.map(knownText).join()}`;
    const text = memo.get(key) ?? tryAll(check, known, 0);
    memo.set(key, text);
    return text;
  };
}

function asKnown(value: string): Known {
  if (value === UNSURE) return { state: 'unsure', provenance: 'asked' };
  return { state: 'known', value, provenance: 'asked', assumed: false, from: [] };
}

function calculatedText(result: Calculated): string {
  return 'waiting' in result ? `?${result.waiting.join('&')}` : `${result.value}${result.assumed ? '~' : ''}`;
}
