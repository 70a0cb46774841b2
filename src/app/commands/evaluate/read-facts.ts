import type { CompiledGraph } from '../../../core/engine/compile-graph';
import { UNSURE } from '../../../core/model/answer';
import { beijingMoment, isSaleMoment } from '../../../core/model/beijing-time';
import type { Question } from '../../../core/model/graph';

/** The only computed fact of the vocabulary; a file may state it where it does not say when the sale was. */
const DUE_STATUS = 'dueStatus';
const WITH_OFFSET = /T.*(?:Z|[+-]\d\d:?\d\d)$/i;

export interface ReadFacts {
  /** Fact → value; what the merchant is unsure of is left out. */
  readonly facts: ReadonlyMap<string, string>;
  /** What was ignored, and why. */
  readonly warnings: readonly string[];
}

/** A scenario's facts as answers. What the vocabulary does not know is ignored with a warning, never a reason to stop. */
export function readFacts(graph: CompiledGraph, stated: Readonly<Record<string, unknown>>): ReadFacts {
  const facts = new Map<string, string>();
  const warnings: string[] = [];
  for (const [fact, raw] of Object.entries(stated)) {
    const position = graph.positions.get(fact) ?? -1;
    const question = graph.questions[position]?.question;
    if (!question && fact !== DUE_STATUS) {
      warnings.push(`there is no fact "${fact}", ignored`);
      continue;
    }
    const text = String(raw ?? UNSURE).trim();
    if (text === UNSURE || text === '') continue;
    const value = question ? readValue(question, text) : oneOf(graph.checks[position]?.check.values ?? [], text);
    if (value === undefined) warnings.push(`${fact} cannot be "${text}", taken as unsure`);
    else facts.set(fact, value);
  }
  return { facts, warnings };
}

function readValue(question: Question, text: string): string | undefined {
  if (question.kind === 'choice') return oneOf(question.values, text);
  return question.kind === 'moment' ? readMoment(text) : text.padStart(2, '0');
}

function oneOf(values: readonly string[], text: string): string | undefined {
  return values.find((value) => value === text);
}

/** A local Beijing time, to the day, hour or minute; seconds are dropped, and an offset is reckoned with. */
function readMoment(text: string): string | undefined {
  const given = text.replace(' ', 'T');
  const epochMs = WITH_OFFSET.test(given) ? Date.parse(given) : Number.NaN;
  const moment = Number.isNaN(epochMs) ? given.slice(0, 16) : beijingMoment(epochMs);
  return isSaleMoment(moment) ? moment : undefined;
}
