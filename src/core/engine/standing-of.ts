import type { CompiledConditions } from './compile-graph';
import type { Facts } from './facts';

export type Standing = 'holds' | 'assumed' | 'open' | 'fails';

/**
 * How conditions stand, without saying why. A value that rests on something unsure can hold a condition (`assumed`), but
 * never fail one. This is the inner loop of every walk.
 */
export function standingOf(facts: Pick<Facts, 'know'>, conditions: CompiledConditions): Standing {
  let standing: Standing = 'holds';
  for (const { fact, values } of conditions) {
    const known = facts.know(fact);
    if (known.state !== 'known') standing = 'open';
    else if (!values.includes(known.value)) {
      if (!known.assumed) return 'fails';
      standing = 'open';
    } else if (known.assumed && standing === 'holds') standing = 'assumed';
  }
  return standing;
}
