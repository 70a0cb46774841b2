import type { CaseRecord } from '../core/model/case-record';
import { saveFile } from './save-file';

/** Hands a case to the merchant as a file. */
export function saveCase(record: CaseRecord): void {
  saveFile(`daonale-${record.id}.json`, 'application/json', JSON.stringify(record, null, 2));
}
