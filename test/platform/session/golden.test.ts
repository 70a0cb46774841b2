import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FILE_VERSION } from '../../../src/core/handoff/case-file';
import { HANDOFF_VERSION } from '../../../src/core/handoff/encode-handoff';
import { SHORT_CODE_VERSION } from '../../../src/core/handoff/short-code-room';
import { CASE_SCHEMA, type CaseRecord } from '../../../src/core/model/case-record';
import { openHandoff } from '../../../src/platform/session/open-handoff';
import { readRow } from '../../../src/platform/storage/read-row';

// What a released version wrote is in `test/golden`, one file for each: it is never written anew, and opens for ever.

const folder = `${import.meta.dirname}/../../golden`;
const textOf = (file: string): string => readFileSync(`${folder}/${file}`, 'utf8');
const versions = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

test('F45 every version of every shape has its golden file', () => {
  const wanted = [
    ...versions(1, HANDOFF_VERSION).map((version) => `links-${version}.json`),
    ...versions(1, CASE_SCHEMA).map((version) => `stored-${version}.json`),
    // The first files were the bare case.
    ...versions(0, FILE_VERSION).map((version) => `file-${version}.json`),
    ...versions(0, SHORT_CODE_VERSION).map((version) => `short-codes-${version}.json`),
  ];
  expect(readdirSync(folder).sort()).toEqual(wanted.sort());
});

test.each(versions(1, CASE_SCHEMA))('F07 F21 a row as schema %i stored it opens, whole', (schema) => {
  const row: { id: string; record: CaseRecord } = JSON.parse(textOf(`stored-${schema}.json`));
  const read = readRow(row);
  expect(read).toMatchObject({ kind: 'case', record: { id: row.id, schema: CASE_SCHEMA } });
  // The schema of today is read as it stands; an older one, as its steps have left it.
  if (schema === CASE_SCHEMA) expect(read).toMatchObject({ record: row.record });
});

test.each(versions(0, FILE_VERSION))('F45 F51 a file as version %i wrote it opens', (version) => {
  const written = JSON.parse(textOf(`file-${version}.json`));
  const record: CaseRecord = written.case ?? written;
  const opened = openHandoff(textOf(`file-${version}.json`));
  const { id, stepsDone, notes, verdict, history, setAside, withdrawn } = record;
  expect(opened).toMatchObject({
    kind: 'case',
    record: { id, stepsDone, notes, verdict, history, setAside, withdrawn, received: true },
  });
  // A fact that no rules have any more stays behind.
  const answers = record.answers.filter(({ fact }) => fact !== 'retiredFact');
  expect(answers.length).toBeGreaterThan(1);
  expect(opened.kind === 'case' && opened.record.answers).toEqual(answers);
});

describe.each(versions(0, SHORT_CODE_VERSION))('F45 F54 short codes of version %i', (version) => {
  const golden: readonly { name: string; code: string; holds: unknown }[] = JSON.parse(
    textOf(`short-codes-${version}.json`),
  );
  test.each(golden)('$name', ({ code, holds }) => {
    expect(openHandoff(code)).toEqual({ kind: 'code', code: holds });
  });
});
