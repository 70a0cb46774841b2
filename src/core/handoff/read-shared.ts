import { UNSURE } from '../model/answer';
import { FIRST_INSTANT, LAST_INSTANT } from './shared-part';
import * as ids from './wire-ids';
import type { WireReader } from './wire-reader';
import { readValue } from './wire-value';

/** More changes than anybody makes to a case; a link that claims more only wants to win every merge. */
export const MOST_CHANGES = 1_000_000;

/** What `writeShared` wrote, in the shape of a case but not checked yet; `reader.problem` says where it is none. */
export function readShared(reader: WireReader): unknown {
  const id = reader.letters();
  const graphVersion = reader.place(ids.wireGraphVersions);
  const language = reader.place(ids.wireLanguages);
  const createdAt = FIRST_INSTANT + reader.count(LAST_INSTANT - FIRST_INSTANT);
  const changedAt = createdAt + reader.count(LAST_INSTANT - createdAt);
  const sequence = reader.count(MOST_CHANGES);
  const answer = (hasValue: boolean) => () => {
    const known = reader.place(ids.wireFacts);
    const provenance = reader.place(ids.wireProvenances);
    const since = reader.count(sequence);
    const at = reader.count(sequence);
    const value = known && hasValue ? readValue(reader, known) : UNSURE;
    return { fact: known?.fact, value, provenance, since, at };
  };
  const answers = reader.list(answer(true));
  const setAside = reader.list(answer(true));
  const withdrawn = reader.list(answer(false));
  const stepsAt = reader.count(sequence);
  const stepsDone = reader.list(() => reader.place(ids.wireSteps)?.id);
  const verdictAt = reader.count(sequence);
  return {
    id,
    schema: 1,
    graphVersion,
    language,
    status: 'open',
    createdAt,
    changedAt,
    received: true,
    sequence,
    revision: 0,
    answers,
    setAside,
    withdrawn,
    history: [],
    stepsDone,
    notes: '',
    replacedNotes: [],
    draft: null,
    verdict: reader.count(1) === 1 ? readVerdict(reader) : null,
    stamps: { graphVersion: 0, language: 0, status: 0, stepsDone: stepsAt, notes: 0, draft: 0, verdict: verdictAt },
  };
}

function readVerdict(reader: WireReader): unknown {
  const day = () => (reader.count(1) === 1 ? reader.moment() : null);
  return {
    judgedAt: reader.moment(),
    cause: reader.place(ids.wireCauses),
    place: reader.place(ids.wirePlaces),
    certainty: reader.place(ids.wireCertainties),
    dueOn: day(),
    dueLatest: day(),
    dueStatus: reader.place([null, ...ids.wireStatuses]),
    steps: reader.list(() => reader.place(ids.wireSteps)),
  };
}
