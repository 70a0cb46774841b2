import type { Answer } from '../../core/model/answer';
import { isSaleMoment } from '../../core/model/beijing-time';
import { saleFault } from '../../core/model/sale-fault';
import type { GivenFacts } from '../../features/widget/option-kinds';
import { questionOf } from '../../platform/session/question-of';
import type { SessionState } from '../../platform/session/session-state';

/** The facts of a host that the vocabulary knows, but for those about which the merchant has said something already. */
export function acceptFacts(facts: GivenFacts, { record, world }: SessionState): readonly Answer[] {
  const stated = [...record.answers, ...record.setAside].filter(({ provenance }) => provenance !== 'given');
  return Object.entries(facts).flatMap(([fact, raw]): Answer[] => {
    const question = questionOf(fact)?.question;
    if (!question || stated.some((answer) => answer.fact === fact)) return [];
    const value = question.kind === 'code' ? raw.trim().toUpperCase() : raw;
    const isKnown = {
      code: () => /^[0-9A-Z]{1,4}$/.test(value),
      moment: () => isSaleMoment(value) && saleFault(value, world.now) === undefined,
      choice: () => question.values.includes(value),
    }[question.kind];
    return isKnown() ? [{ fact, value, provenance: 'given' }] : [];
  });
}
