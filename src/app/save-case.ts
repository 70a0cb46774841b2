import { withoutWords, writeCaseFile } from '../core/handoff/case-file';
import type { CaseRecord } from '../core/model/case-record';
import { saveFile } from './save-file';

/** Hands a case to the merchant as a file, without what was typed: a file may end up anywhere. */
export function saveCase(record: CaseRecord): void {
  saveFile(`daonale-${record.id}.json`, 'application/json', writeCaseFile(withoutWords(record)));
}
