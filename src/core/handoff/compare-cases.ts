import { mergeCases } from '../cases/merge-cases';
import { nextVersion } from '../cases/next-version';
import type { CaseRecord, KeptAnswer } from '../model/case-record';

/** A fact on which two versions of a case differ; nothing where a version has no answer to it. */
export interface Difference {
  readonly fact: string;
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
  /** What counts when both are put together. */
  readonly together: string | undefined;
}

export interface Comparison {
  readonly together: CaseRecord;
  readonly differences: readonly Difference[];
  /** The version at hand already holds all of it. */
  readonly isKnown: boolean;
}

/** A case at hand beside the same case as it was handed over, and the two put together by the law of merging. */
export function compareCases(mine: CaseRecord, handed: CaseRecord): Comparison {
  const theirs = withWhatStayed(mine, handed);
  const together = mergeCases(mine, theirs);
  const facts = new Set([mine, theirs].flatMap(({ answers }) => answers.map(({ fact }) => fact)));
  const differences = [...facts].flatMap((fact) => {
    const [a, b] = [valueIn(mine, fact), valueIn(theirs, fact)];
    return a === b ? [] : [{ fact, mine: a, theirs: b, together: valueIn(together, fact) }];
  });
  return { together, differences, isKnown: !nextVersion(mine, together).isNew };
}

/** A hand-off has no words behind an answer, nor what was taken back; where it is the same change, they are here still. */
function withWhatStayed(mine: CaseRecord, handed: CaseRecord): CaseRecord {
  const fill = (list: 'answers' | 'setAside' | 'withdrawn') =>
    handed[list].map((answer) => {
      const here = mine[list].find((one) => isSameChange(one, answer));
      return here && (list === 'withdrawn' || here.value === answer.value) ? here : answer;
    });
  return { ...handed, answers: fill('answers'), setAside: fill('setAside'), withdrawn: fill('withdrawn') };
}

function isSameChange(one: KeptAnswer, other: KeptAnswer): boolean {
  return one.fact === other.fact && one.at === other.at && one.since === other.since;
}

function valueIn({ answers }: CaseRecord, fact: string): string | undefined {
  return answers.find((answer) => answer.fact === fact)?.value;
}
