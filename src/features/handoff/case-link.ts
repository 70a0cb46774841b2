import { encodeHandoff } from '../../core/handoff/encode-handoff';
import type { CaseRecord } from '../../core/model/case-record';

/** The link that opens the case on a page at this address. */
export function caseLink(address: string, record: CaseRecord): string {
  return `${address}#/case/${encodeHandoff(record)}`;
}
