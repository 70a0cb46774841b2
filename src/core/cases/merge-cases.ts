import { CASE_LIMITS, type CaseFields, type CaseRecord, type KeptAnswer } from '../model/case-record';
import { byPlace, type ListedAnswer, listedAnswers } from './listed-answers';
import { rememberValues } from './remember-values';

/**
 * One case out of two versions of it. For each answer, and for each part that is replaced whole, the later change wins, and
 * where both are as late, the same one on every device; values and notes that lose are kept aside. Merging is commutative
 * and idempotent, and merging either version in once more changes nothing.
 */
export function mergeCases(a: CaseRecord, b: CaseRecord): CaseRecord {
  const { winners, losers } = mergeAnswers(a, b);
  const list = (name: ListedAnswer['list']) => winners.filter((one) => one.list === name).map((one) => one.answer);
  const isDoubtful = a.doubtfulTime || b.doubtfulTime;
  const fields = mergeFields(a, b);
  return {
    ...fields,
    id: a.id,
    schema: a.schema,
    createdAt: Math.min(a.createdAt, b.createdAt),
    changedAt: Math.max(a.changedAt, b.changedAt),
    ...(isDoubtful && { doubtfulTime: true }),
    // A case of one's own stays one's own, whoever hands it back.
    ...(a.received && b.received && { received: true }),
    sequence: Math.max(a.sequence, b.sequence),
    revision: Math.max(a.revision, b.revision),
    answers: list('answers'),
    setAside: list('setAside'),
    withdrawn: list('withdrawn'),
    history: rememberValues([...a.history, ...b.history], losers),
    replacedNotes: mergeNotes([a, b], fields.notes),
  };
}

function mergeAnswers(a: CaseRecord, b: CaseRecord): { winners: ListedAnswer[]; losers: KeptAnswer[] } {
  const ours = listedAnswers(a);
  const theirs = listedAnswers(b);
  const losers: KeptAnswer[] = [];
  const winners = [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((fact) => {
    const pair = [ours.get(fact), theirs.get(fact)].filter((one) => one !== undefined).sort(laterFirst);
    const [winner, loser] = pair;
    if (winner && loser && winner.answer.value !== loser.answer.value) losers.push(loser.answer);
    return winner ? [winner] : [];
  });
  return { winners: winners.sort((x, y) => byPlace(x.answer, y.answer)), losers };
}

function laterFirst(x: ListedAnswer, y: ListedAnswer): number {
  const isLater = x.answer.at - y.answer.at || x.answer.since - y.answer.since;
  return isLater === 0 ? largerFirst(x, y) : -isLater;
}

function mergeFields(a: CaseRecord, b: CaseRecord): CaseFields & Pick<CaseRecord, 'stamps'> {
  const later = (field: keyof CaseFields): CaseRecord => {
    const order = b.stamps[field] - a.stamps[field] || largerFirst(a[field], b[field]);
    return order > 0 ? b : a;
  };
  const stamp = (field: keyof CaseFields): number => Math.max(a.stamps[field], b.stamps[field]);
  return {
    graphVersion: later('graphVersion').graphVersion,
    language: later('language').language,
    status: later('status').status,
    stepsDone: later('stepsDone').stepsDone,
    notes: later('notes').notes,
    draft: later('draft').draft,
    verdict: later('verdict').verdict,
    stamps: {
      graphVersion: stamp('graphVersion'),
      language: stamp('language'),
      status: stamp('status'),
      stepsDone: stamp('stepsDone'),
      notes: stamp('notes'),
      draft: stamp('draft'),
      verdict: stamp('verdict'),
    },
  };
}

/** Notes that neither stand in the merged ones nor are an earlier state that these continue. */
function mergeNotes(versions: readonly CaseRecord[], notes: string): string[] {
  const all = versions.flatMap((version) => [...version.replacedNotes, version.notes]);
  const lost = new Set(all.filter((text) => text !== '' && !notes.includes(text)));
  return [...lost].sort().slice(-CASE_LIMITS.replacedNotes);
}

/** Decides between two that are as late: any rule will do, as long as it does not depend on which side asks. */
function largerFirst(x: unknown, y: unknown): number {
  const [left, right] = [JSON.stringify(x), JSON.stringify(y)];
  return left > right ? -1 : left < right ? 1 : 0;
}
