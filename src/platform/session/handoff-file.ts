import { withoutWords, writeCaseFile } from '../../core/handoff/case-file';
import { withMaskedWords } from '../../core/handoff/case-words';
import { maskSecrets } from '../../core/intake/mask-secrets';
import type { CaseRecord } from '../../core/model/case-record';

/** The text of the file a case is handed over in; what was typed goes with it only where that was ticked, and masked. */
export function handoffFile(record: CaseRecord, withWords: boolean): string {
  return writeCaseFile(withWords ? withMaskedWords(record, (text) => maskSecrets(text).text) : withoutWords(record));
}
