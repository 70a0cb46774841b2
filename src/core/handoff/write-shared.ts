import type { CaseRecord, JudgedVerdict } from '../model/case-record';
import { FIRST_INSTANT } from './shared-part';
import * as ids from './wire-ids';
import { wireFact, writeValue } from './wire-value';
import { WireWriter } from './wire-writer';

/** The lists of answers, in the order they are written; a number names each. */
export const answerLists = ['answers', 'setAside', 'withdrawn'] as const;
const stepIds = ids.wireSteps.map(({ id }) => id);

/** The bytes of version 1, for what `sharedPart` left of a case. */
export function writeShared(record: CaseRecord): readonly number[] {
  const writer = new WireWriter();
  writer.letters(record.id);
  writer.place(ids.wireGraphVersions, record.graphVersion);
  writer.place(ids.wireLanguages, record.language);
  writer.count(record.createdAt - FIRST_INSTANT);
  writer.count(record.changedAt - record.createdAt);
  writer.count(record.sequence);
  for (const list of answerLists) {
    writer.count(record[list].length);
    for (const { fact, value, provenance, since, at } of record[list]) {
      const known = wireFact(fact);
      if (!known) throw new RangeError('It has no number to travel by.');
      writer.place(ids.wireFacts, known);
      writer.place(ids.wireProvenances, provenance);
      writer.count(since);
      writer.count(at);
      if (list !== 'withdrawn') writeValue(writer, known, value);
    }
  }
  writer.count(record.stamps.stepsDone);
  writer.count(record.stepsDone.length);
  for (const step of record.stepsDone) writer.place(stepIds, step);
  writer.count(record.stamps.verdict);
  writer.count(record.verdict ? 1 : 0);
  if (record.verdict) writeVerdict(writer, record.verdict);
  return writer.bytes;
}

function writeVerdict(writer: WireWriter, verdict: JudgedVerdict): void {
  writer.moment(verdict.judgedAt);
  writer.place(ids.wireCauses, verdict.cause);
  writer.place(ids.wirePlaces, verdict.place);
  writer.place(ids.wireCertainties, verdict.certainty);
  for (const day of [verdict.dueOn, verdict.dueLatest]) {
    writer.count(day ? 1 : 0);
    if (day) writer.moment(day);
  }
  writer.place([null, ...ids.wireStatuses], verdict.dueStatus);
  writer.count(verdict.steps.length);
  for (const { id } of verdict.steps) writer.place(stepIds, id);
}
