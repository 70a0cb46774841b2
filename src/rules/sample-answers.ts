import type { World } from '../core/model/world';
import { responseCodes } from './response-codes';
import { sampleMoments } from './sample-moments';

/** Stands for whatever else is typed as a code. */
const CODE_OF_NO_TABLE = 'ZZ';

/** Answers, by fact, that stand for all the others of the two questions without a list of values. */
export function sampleAnswers(world: World): Readonly<Record<'paidAt' | 'responseCode', readonly string[]>> {
  const kinds = new Map(responseCodes.map(({ code, group, outcome, debit }) => [`${group} ${outcome} ${debit}`, code]));
  return { paidAt: sampleMoments(world), responseCode: [...kinds.values(), CODE_OF_NO_TABLE] };
}
