import type { Question } from '../../core/model/graph';
import { compiled } from './create-session';

/** A fact's question with the topic its words stand in. */
export function questionOf(fact: string): { readonly question: Question; readonly topic: string } | undefined {
  return compiled.questions[compiled.positions.get(fact) ?? -1];
}

/** True for a page on which everything that applies is ticked. */
export function isTickList(screen: string): boolean {
  return compiled.screens.some((entry) => entry.screen.id === screen && entry.screen.kind === 'tick-list');
}

/** The facts that a page asks for, whether they are known or not. */
export function factsOn(screen: string): readonly string[] {
  const entry = compiled.screens.find((one) => one.screen.id === screen);
  return entry?.facts.flatMap((position) => compiled.questions[position]?.question.fact ?? []) ?? [];
}

/** True for the cause that is given where none explains what was said. */
export function isUnexplained(cause: string): boolean {
  return compiled.fallback.cause.id === cause;
}

/** The topic whose words name a cause. */
export function topicOfCause(cause: string): string {
  if (compiled.fallback.cause.id === cause) return compiled.fallback.topic;
  return compiled.causes.find((entry) => entry.cause.id === cause)?.topic ?? compiled.fallback.topic;
}
