import type { CompiledGraph } from '../../src/core/engine/compile-graph';
import { diagnose } from '../../src/core/engine/diagnose';
import { dueRuleOf } from '../../src/core/engine/due-rule-of';
import type { WalkNode, WalkTree } from '../../src/core/engine/enumerate-walks';
import { placeOf } from '../../src/core/engine/place-of';
import { isGiven } from '../../src/core/engine/plan-steps';
import { walk } from '../../src/core/engine/walk';
import { type Answer, UNSURE } from '../../src/core/model/answer';
import type { World } from '../../src/core/model/world';

/** What somebody would answer, by fact; what is not there they are not sure of. */
export type Person = Readonly<Record<string, string>>;

/** The pages a walk asks and the verdict it ends with, one a line. */
export function followWalk(graph: CompiledGraph, person: Person, world: World): readonly string[] {
  const lines: string[] = [];
  const answers: Answer[] = [];
  for (;;) {
    const step = walk(graph, answers, world);
    if (step.kind === 'judge') {
      const { lead, certainty } = diagnose(graph, step.known);
      const steps = lead.steps.filter((use) => isGiven(use, step.known)).map((use) => use.step);
      const due = dueRuleOf(lead, step.known).kind;
      return [...lines, [lead.cause.id, certainty, placeOf(lead, step.known), due, ...steps].join(' ')];
    }
    lines.push([step.screen, ...step.facts].join(' '));
    answers.push(...step.facts.map((fact): Answer => ({ fact, value: person[fact] ?? UNSURE, provenance: 'asked' })));
  }
}

/** The same, read from the tree of all walks. */
export function followTree(tree: WalkTree, person: Person): readonly string[] {
  const lines: string[] = [];
  let node: WalkNode = tree.root;
  while (node.kind === 'page') {
    lines.push([node.screen, ...node.facts].join(' '));
    const answers = node.facts.map((fact): Answer => ({ fact, value: person[fact] ?? UNSURE, provenance: 'asked' }));
    const next = tree.after(node, answers);
    if (!node.branches.some((branch) => branch.next === next)) return [...lines, 'no branch leads here'];
    node = next;
  }
  if (node.kind === 'stuck') return [...lines, 'stuck'];
  return [...lines, [node.cause, node.certainty, node.place, node.due, ...node.steps].join(' ')];
}
