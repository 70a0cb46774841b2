import type { PlaceId } from '../model/graph';
import type { CompiledCause } from './compile-graph';
import type { Facts } from './facts';

/** Where the money is, by the first row of the cause that holds. Throws where none does. */
export function placeOf({ cause, places }: CompiledCause, facts: Facts): PlaceId {
  const row = places.find(({ when }) => facts.meet(when).is === 'holds');
  if (!row) throw new Error(`The cause ${cause.id} has no place without a condition`);
  return row.is;
}
