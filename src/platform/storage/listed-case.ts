import { summariseCase } from '../../core/cases/summarise-case';
import type { CaseRecord } from '../../core/model/case-record';
import type { ListedCase } from './store';

/** A case as a list shows it. */
export function listedCase(record: CaseRecord, onDevice: boolean): ListedCase {
  return { kind: 'case', onDevice, ...summariseCase(record) };
}
