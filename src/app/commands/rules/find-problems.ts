import { checkGraph } from '../../../core/engine/check-graph';
import type { Problem } from '../../../core/engine/problem';
import type { World } from '../../../core/model/world';
import { calculators } from '../../../rules/calculators';
import { dating } from '../../../rules/dating';
import { graph } from '../../../rules/index';
import { responseCodes } from '../../../rules/response-codes';
import { sampleAnswers } from '../../../rules/sample-answers';
import { checkCalendar } from './check-calendar';
import { checkTexts } from './check-texts';
import { checkUsedTexts } from './check-used-texts';
import { expectedTexts } from './expected-texts';
import { readTexts } from './read-texts';
import { usedTexts } from './used-texts';

/** Everything wrong with the shipped rules, their texts and the calendar of this deployment, seen from the project's root. */
export function findProblems(world: World): Problem[] {
  const languages = readTexts('locales');
  const expected = expectedTexts(
    graph,
    responseCodes.map(({ code }) => code),
  );
  const all = new Map([...languages.values()].flatMap((texts) => [...texts]));
  return [
    ...checkGraph(graph, { calculators, dating }, { world, samples: sampleAnswers(world) }),
    ...checkTexts(languages, expected),
    ...checkUsedTexts(all, expected, usedTexts('src')),
    ...checkCalendar(world),
  ];
}
