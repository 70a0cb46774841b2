import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileGraph } from '../../../src/core/engine/compile-graph';
import { enumerateWalks, type WalkNode } from '../../../src/core/engine/enumerate-walks';
import { followTree, followWalk } from '../../support/follow-walk';
import { people, randomGraphs, weigher } from '../../support/random-graphs';
import { cause, question, tinyGraph, toolsWith, world } from '../../support/tiny-graph';

test('the tree of all walks asks and ends as the walk itself does, whatever the graph and the answers', () => {
  fc.assert(
    fc.property(randomGraphs, fc.array(people, { minLength: 20, maxLength: 20 }), (graph, crowd) => {
      const compiled = compileGraph(graph, toolsWith(weigher(graph)));
      const tree = enumerateWalks(compiled, world, {});
      for (const person of crowd) expect(followTree(tree, person)).toEqual(followWalk(compiled, person, world));
    }),
    { numRuns: 100 },
  );
}, 60_000);

test('answers that no cause can tell apart share a branch, and each way is counted', () => {
  const graph = compileGraph(
    tinyGraph({
      questions: [question('colour'), question('size')],
      causes: [cause('red', { colour: ['a'], size: ['a', 'b'] })],
    }),
    toolsWith(),
  );
  const { root } = enumerateWalks(graph, world, {});
  const ways = (node: WalkNode): number[] => (node.kind === 'page' ? node.branches.map((branch) => branch.ways) : []);
  // Red, another colour (two ways), not sure.
  expect(ways(root)).toEqual([1, 2, 1]);
  const [red] = root.kind === 'page' ? root.branches : [];
  expect(red && ways(red.next)).toEqual([2, 1, 1]);
});

test('a question without values is answered with the samples, and not sure', () => {
  const paid = question('paidAt', { kind: 'moment', values: [] });
  const graph = compileGraph(
    tinyGraph({ questions: [paid], causes: [cause('early', { paidAt: ['2026-11-20'] })] }),
    toolsWith(),
  );
  const { root, answersTo } = enumerateWalks(graph, world, { paidAt: ['2026-11-20', '2026-11-21'] });
  expect(answersTo('paidAt')).toEqual(['2026-11-20', '2026-11-21', 'unsure']);
  expect(root.kind === 'page' && root.branches).toHaveLength(3);
});

test('a walk that waits for what no page asks is stuck', () => {
  const graph = compileGraph(
    tinyGraph({ questions: [question('colour')], causes: [cause('red', { colour: ['a'] })], screens: [] }),
    toolsWith(),
  );
  expect(enumerateWalks(graph, world, {}).root.kind).toBe('stuck');
});
