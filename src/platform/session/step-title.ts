import type { CaseRecord } from '../../core/model/case-record';
import type { Verdict } from '../../core/model/verdict';
import type { Words } from '../i18n/words-context';
import { compiled } from './create-session';

/** The title of a step by its id alone; nothing where these rules have no such step, or its words are not here. */
export function stepTitle(words: Words, id: string): string | undefined {
  const topic = compiled.steps.get(id)?.topic;
  return topic ? words.optional(`${topic}:steps.${id}.title`) : undefined;
}

/** The causes whose words name the steps of a case: that of the verdict today, and that of the one it was given. */
export function causesOf({ verdict: before }: CaseRecord, verdict: Verdict | undefined): readonly string[] {
  const wanted = [verdict?.cause, before?.cause];
  const known = [...compiled.causes, compiled.fallback].map(({ cause }) => cause.id);
  return known.filter((cause) => wanted.includes(cause));
}
