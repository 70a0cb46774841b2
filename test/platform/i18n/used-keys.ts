import { readdirSync, readFileSync } from 'node:fs';
import { type ESTree, parseSync, Visitor } from 'vite';

/** A key as the code names it: `*` stands for one part that is only known when the page runs. */
export interface UsedKey {
  readonly key: string;
  readonly file: string;
  /** The variables passed with it; undefined where it is not passed to `t`, or with what cannot be read from the code. */
  readonly variables: readonly string[] | undefined;
}

type Node = ESTree.Node;
/** What the constants of a file are set to, in the order they stand there. */
type Named = readonly { readonly name: string; readonly value: Node }[];

const KEY = /^(?:[a-z][a-z-]*:|\*:(?=questions|causes|steps))[\w*-]+(?:\.[\w*-]+)*$/;
const NODE_FOLDER = /^app\/commands\/|-plugin\.ts$/;

/** Every key of a text that the code of the page names, wholly or in part. */
export function usedKeys(): readonly UsedKey[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));
  return files.filter((file) => !NODE_FOLDER.test(file)).flatMap((file) => keysIn(file));
}

/** True where a key named in the code means this key of a text. */
export function means(used: string, key: string): boolean {
  const parts = used.split(/[:.]/);
  const wanted = key.split(/[:.]/);
  return parts.length === wanted.length && parts.every((part, at) => isSame(part, wanted[at] ?? ''));
}

function isSame(part: string, wanted: string): boolean {
  const [start = '', ...rest] = part.split('*');
  const end = rest.at(-1) ?? '';
  return rest.length === 0 ? part === wanted : wanted.startsWith(start) && wanted.endsWith(end);
}

function keysIn(file: string): UsedKey[] {
  const { program } = parseSync(file, readFileSync(`src/${file}`, 'utf8'));
  const named = namedIn(program);
  const passed = new Map<Node, readonly string[] | undefined>();
  const found: UsedKey[] = [];
  const take = (node: Node): void => {
    for (const key of textsOf(node, named)) if (KEY.test(key)) found.push({ key, file, variables: passed.get(node) });
  };
  const call = ({ callee, arguments: [key, variables] }: ESTree.CallExpression): void => {
    const name = callee.type === 'MemberExpression' && 'name' in callee.property ? callee.property.name : '';
    if (!key || (name !== 't' && name !== 'optional')) return;
    const names = variables ? namesOf(variables, named) : [];
    for (const text of branchesOf(key)) passed.set(text, names);
  };
  new Visitor({ CallExpression: call }).visit(program);
  new Visitor({ Literal: take, TemplateLiteral: take }).visit(program);
  return found;
}

function namedIn(program: ESTree.Program): Named {
  const named: { name: string; value: Node }[] = [];
  new Visitor({
    VariableDeclarator: ({ id, init }) => {
      if (id.type === 'Identifier' && init) named.push({ name: id.name, value: init });
    },
  }).visit(program);
  return named;
}

/** The constant a name stands for: of several in one file, the one just before. */
function meant(node: Node, named: Named): Node {
  if (node.type !== 'Identifier') return node;
  return named.findLast(({ name, value }) => name === node.name && value.start < node.start)?.value ?? node;
}

/** Both sides of a condition; a text in brackets is a text. */
function branchesOf(node: Node): Node[] {
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate].flatMap(branchesOf);
  if (node.type === 'LogicalExpression') return [node.left, node.right].flatMap(branchesOf);
  return [node];
}

/** What a text may be, with `*` for each part that is not written there. */
function textsOf(node: Node, named: Named): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type !== 'TemplateLiteral') return [];
  return node.quasis.reduce<string[]>(
    (texts, quasi, at) => {
      const hole = node.expressions[at - 1];
      const fillings = hole ? holeTexts(hole, named) : [''];
      return texts.flatMap((text) => fillings.map((filling) => text + filling + quasi.value.raw));
    },
    [''],
  );
}

/** A hole filled from a condition or a constant of the same file takes its texts; any other is `*`. */
function holeTexts(hole: Node, named: Named): string[] {
  const branches = branchesOf(meant(hole, named));
  const texts = branches.flatMap((branch) => textsOf(branch, named));
  return texts.length >= branches.length ? texts : ['*'];
}

/** The keys of what is passed as variables. */
function namesOf(passed: Node, named: Named): readonly string[] | undefined {
  const node = meant(passed, named);
  if (node.type !== 'ObjectExpression') return undefined;
  const names = node.properties.map((property) => {
    if (property.type === 'SpreadElement') return namesOf(property.argument, named);
    return 'name' in property.key && typeof property.key.name === 'string' ? [property.key.name] : undefined;
  });
  return names.includes(undefined) ? undefined : names.flatMap((part) => part ?? []);
}
