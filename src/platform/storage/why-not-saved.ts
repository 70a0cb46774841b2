import type { NotSaved } from './store';

/** A refusal whose reason we know, so that nobody needs to read it from an error's name. */
export class StorageRefusal extends Error {
  override readonly name = 'StorageRefusal';

  constructor(
    readonly why: NotSaved,
    options?: ErrorOptions,
  ) {
    super(why, options);
  }
}

const REASONS: Readonly<Record<string, NotSaved>> = {
  QuotaExceededError: 'quota',
  DatabaseClosedError: 'closed',
  InvalidStateError: 'closed',
  TransactionInactiveError: 'closed',
  AbortError: 'closed',
};

/**
 * Why a write failed. Dexie and browsers wrap the true reason: running out of room arrives as an `AbortError` with the
 * `QuotaExceededError` inside, so the whole chain is read, the innermost known reason counts, and room comes first.
 */
export function whyNotSaved(error: unknown): NotSaved {
  const chain = causesOf(error);
  const refusal = chain.find((link) => link instanceof StorageRefusal);
  if (refusal) return refusal.why;
  const reasons = chain.flatMap((link) => REASONS[nameOf(link)] ?? []);
  return reasons.includes('quota') ? 'quota' : (reasons.at(-1) ?? 'unknown');
}

function causesOf(error: unknown): readonly unknown[] {
  const chain = new Set<unknown>();
  const todo: unknown[] = [error];
  for (const link of todo) {
    if (typeof link !== 'object' || link === null || chain.has(link)) continue;
    chain.add(link);
    todo.push(Reflect.get(link, 'inner'), Reflect.get(link, 'cause'));
  }
  return [...chain];
}

function nameOf(link: unknown): string {
  const name: unknown = typeof link === 'object' && link !== null ? Reflect.get(link, 'name') : undefined;
  return typeof name === 'string' ? name : '';
}
