import { expect, test } from 'vitest';
import * as ids from '../../../src/core/handoff/wire-ids';
import { mayTravel } from '../../../src/core/handoff/wire-value';
import type { Topic } from '../../../src/core/model/graph';
import { placeIds } from '../../../src/core/model/graph';
import { languages } from '../../../src/platform/i18n/languages';
import { graph } from '../../../src/rules/index';
import { responseCodes } from '../../../src/rules/response-codes';

const topics: readonly Topic[] = graph.topics;

test('every fact and value of the rules has a number to travel by', () => {
  for (const { fact, kind, values } of topics.flatMap((topic) => topic.questions)) {
    const known = ids.wireFacts.find((entry) => entry.fact === fact);
    expect(known, `${fact} is missing at the end of wireFacts`).toBeDefined();
    if (kind === 'choice') expect(known?.values).toEqual(expect.arrayContaining([...values]));
    else expect(known?.values).toBe(kind);
  }
});

test('every cause, place, step, language and version of the rules has one', () => {
  const causes = [...topics.flatMap((topic) => topic.causes.map(({ id }) => id)), graph.fallback];
  expect(ids.wireCauses).toEqual(expect.arrayContaining(causes));
  expect(ids.wirePlaces).toEqual(expect.arrayContaining([...placeIds]));
  expect(ids.wireGraphVersions).toContain(graph.version);
  expect(ids.wireLanguages).toEqual(expect.arrayContaining(languages.map(({ tag }) => tag)));
  for (const { id, action } of topics.flatMap((topic) => topic.steps))
    expect(ids.wireSteps).toContainEqual({ id, action });
});

test('no list names anything twice', () => {
  const lists = [ids.wireCauses, ids.wirePlaces, ids.wireSteps.map(({ id }) => id), ids.wireFacts.map((f) => f.fact)];
  for (const list of lists) expect(new Set(list).size).toBe(list.length);
});

test('every response code may travel', () => {
  const fact = ids.wireFacts.find((entry) => entry.fact === 'responseCode');
  expect(responseCodes.filter(({ code }) => !fact || !mayTravel(fact, code))).toEqual([]);
});
