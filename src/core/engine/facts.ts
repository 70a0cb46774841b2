import type { Finding, Known } from '../model/knowledge';
import type { CompiledConditions } from './compile-graph';

/** All that is known at one moment of a walk; each fact is worked out once, when first asked for. */
export interface Facts {
  know(position: number): Known;
  meet(conditions: CompiledConditions): Finding;
}
