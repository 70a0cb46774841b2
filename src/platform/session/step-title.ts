import type { Verdict } from '../../core/model/verdict';
import type { Words } from '../i18n/words-context';
import { compiled } from './create-session';

/** The title of a step by its id alone; nothing where these rules have no such step. */
export function stepTitle(words: Words, id: string): string | undefined {
  const topic = compiled.steps.get(id)?.topic;
  return topic ? words.optional(`${topic}:steps.${id}.title`) : undefined;
}

/** The topics whose texts name the steps of a case, and those of its verdict. */
export function topicsOfSteps(ids: readonly string[], verdict: Verdict | undefined): readonly string[] {
  const steps = ids.flatMap((id) => compiled.steps.get(id)?.topic ?? []);
  return verdict ? [...steps, verdict.topic, ...verdict.steps.map(({ topic }) => topic)] : steps;
}
