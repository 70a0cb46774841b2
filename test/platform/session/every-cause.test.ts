import { expect, test } from 'vitest';
import { graph } from '../../../src/rules/index';
import { tell, verdictOf } from '../../support/conversation';
import { toldCauses } from '../../support/told-causes';

test('F26 each of the 28 causes has a story that leads to it', () => {
  const ids = graph.topics.flatMap((topic) => topic.causes.map(({ id }) => id));
  expect(Object.keys(toldCauses).sort()).toEqual([...ids].sort());
});

test.each(Object.entries(toldCauses))('%s is what such a merchant is told', (cause, told) => {
  const { certainty, cause: given } = verdictOf(tell(told));
  expect([given, certainty]).toEqual([cause, 'confirmed']);
});
