import type { CaseRecord } from '../model/case-record';
import { seal } from './envelope';
import { sharedPart } from './shared-part';
import { writeShared } from './write-shared';

export const HANDOFF_VERSION = 1;

/** What stands behind `#/case/` in the link to a case. */
export function encodeHandoff(record: CaseRecord): string {
  return seal(HANDOFF_VERSION, writeShared(sharedPart(record)));
}
