import type { HeardFact } from './heard';

/** Where two values of a fact are said and one of them is the narrower, or the later in the life of a sale. */
const PREVAILS: Readonly<Record<string, readonly string[]>> = {
  method: ['unionpay-qr', 'qr'],
  outcome: ['reversed', 'pre-authorised', 'stored-offline', 'approved'],
  payoutStatus: ['returned', 'failed', 'held', 'paid', 'processing', 'pending'],
  missing: ['partial', 'one', 'several', 'all'],
  network: ['offline', 'weak'],
  device: ['hardware-fault', 'software-fault', 'ok'],
  maintenance: ['bank', 'platform'],
  account: ['wrong-details', 'over-limit', 'abnormal', 'changed', 'ok'],
};

/** What a sale is until it goes through: of tries told one after another the last one counts ("被拒,换张卡成功了"). */
const TRIES = ['pending', 'timeout', 'declined'];

/** One value for each fact. Of values that contradict each other none is kept, unless the words take the first one back. */
export function settleFacts(heard: readonly HeardFact[], corrects: boolean): HeardFact[] {
  const byFact = new Map<string, HeardFact[]>();
  for (const one of heard) byFact.set(one.fact, [...(byFact.get(one.fact) ?? []), one]);
  return [...byFact.values()].flatMap((said) => settle(said, corrects) ?? []).sort((a, b) => a.start - b.start);
}

function settle(said: readonly HeardFact[], corrects: boolean): HeardFact | undefined {
  const stated = said.filter(({ value }) => value !== 'unsure');
  const candidates = stated.length > 0 ? stated : said;
  const values = [...new Set(candidates.map(({ value }) => value))];
  const [first] = candidates;
  if (!first || values.length === 1) return first;
  const last = candidates.reduce((latest, one) => (one.start >= latest.start ? one : latest));
  if (corrects) return last;
  if (first.fact === 'outcome' && TRIES.includes(first.value)) {
    if (candidates.every(({ value }) => value === last.value || TRIES.includes(value))) return last;
  }
  const order = PREVAILS[first.fact];
  if (!order || !values.every((value) => order.includes(value))) return undefined;
  const strongest = order.find((value) => values.includes(value));
  return candidates.find(({ value }) => value === strongest);
}
