import { splitUnits } from './split-units';

interface Node {
  readonly next: Map<string, Node>;
  /** Children reached by any word that begins so. */
  readonly stems: Map<string, Node>;
  readonly classes: Set<string>;
}

const SHORTEST_STEM = 3;

/** Phrases by their units, so that the longest one at a place is found in one pass. */
export class PhraseTrie {
  private readonly root: Node = emptyNode();
  private readonly units = new Set<string>();

  add(phrase: string, className: string): void {
    let node = this.root;
    for (const part of phrase.split('_')) {
      const stem = part.endsWith('*');
      const units = splitUnits(stem ? part.slice(0, -1) : part);
      units.forEach((unit, index) => {
        const children = stem && index === units.length - 1 ? node.stems : node.next;
        const child = children.get(unit.text) ?? emptyNode();
        children.set(unit.text, child);
        this.units.add(unit.text);
        node = child;
      });
    }
    node.classes.add(className);
  }

  /** True for a word that some phrase holds. */
  knows(word: string): boolean {
    return this.units.has(word);
  }

  /** The longest phrase that starts at `from`: how many units it takes, and its classes. */
  longest(units: readonly string[], from: number): { length: number; classes: ReadonlySet<string> } | undefined {
    return deepest(this.root, units, from, 0);
  }
}

function deepest(
  node: Node,
  units: readonly string[],
  at: number,
  length: number,
): { length: number; classes: ReadonlySet<string> } | undefined {
  const unit = units[at];
  let best: { length: number; classes: ReadonlySet<string> } | undefined =
    node.classes.size > 0 ? { length, classes: node.classes } : undefined;
  if (unit === undefined) return best;
  for (const child of childrenFor(node, unit)) {
    const found = deepest(child, units, at + 1, length + 1);
    if (found) best = longer(best, found);
  }
  return best;
}

/** Of two phrases as long as each other, both. */
function longer<Found extends { length: number; classes: ReadonlySet<string> }>(
  best: Found | undefined,
  found: Found,
): { length: number; classes: ReadonlySet<string> } {
  if (best === undefined || found.length > best.length) return found;
  if (found.length < best.length) return best;
  return { length: best.length, classes: new Set([...best.classes, ...found.classes]) };
}

function childrenFor(node: Node, unit: string): Node[] {
  const children: Node[] = [];
  const exact = node.next.get(unit);
  if (exact) children.push(exact);
  if (node.stems.size === 0) return children;
  for (let size = unit.length; size >= SHORTEST_STEM; size -= 1) {
    const stem = node.stems.get(unit.slice(0, size));
    if (stem) children.push(stem);
  }
  return children;
}

function emptyNode(): Node {
  return { next: new Map(), stems: new Map(), classes: new Set() };
}
