import { posix } from 'node:path';
import { type ESTree, parseSync, Visitor } from 'vite';

/** A file as its path from the project's root, with `/`, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

export interface ReadFile extends SourceFile {
  /** As written; type imports and re-exports count too. */
  readonly imports: readonly string[];
  /** Names as used: `fetch`, `Date.now`, `….getHours`, and `new Date()` where nothing is passed. */
  readonly uses: ReadonlySet<string>;
  readonly onlyReExports: boolean;
}

const CODE = /\.tsx?$/;

/** What a file imports and uses, read from its syntax tree, so that comments and texts cannot mislead. */
export function readSource(file: SourceFile): ReadFile {
  if (!CODE.test(file.path)) return { ...file, imports: [], uses: new Set(), onlyReExports: false };
  const { program, errors } = parseSync(file.path, file.text);
  if (errors[0]) throw new Error(`${file.path} cannot be parsed: ${errors[0].message}`);
  const onlyReExports = program.body.length > 0 && program.body.every(isReExport);
  return { ...file, imports: importsOf(program), uses: usesOf(program), onlyReExports };
}

function isReExport(node: ESTree.Statement | ESTree.Directive): boolean {
  return node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && node.source !== null);
}

function importsOf(program: ESTree.Program): readonly string[] {
  const imports: string[] = [];
  const source = (node: { readonly source: unknown }) => void imports.push(...textsIn(node.source));
  const call = (node: ESTree.CallExpression) => {
    if (nameOf(node.callee) === 'import.meta.glob') imports.push(...node.arguments.flatMap(textsIn));
  };
  new Visitor({
    ImportDeclaration: source,
    ExportAllDeclaration: source,
    ExportNamedDeclaration: source,
    ImportExpression: source,
    TSImportType: source,
    CallExpression: call,
  }).visit(program);
  return imports;
}

function usesOf(program: ESTree.Program): ReadonlySet<string> {
  const uses = new Set<string>();
  const labels = new WeakSet<object>();
  const label = (node: { readonly key: object; readonly shorthand?: boolean }) => {
    if (!node.shorthand) labels.add(node.key);
  };
  const member = (node: ESTree.MemberExpression) => {
    if (!node.computed) labels.add(node.property);
    uses.add(nameOf(node));
  };
  const identifier = (node: { readonly name: string }) => {
    if (!labels.has(node)) uses.add(node.name);
  };
  const made = (node: ESTree.NewExpression) => {
    if (node.arguments.length === 0) uses.add(`new ${nameOf(node.callee)}()`);
  };
  new Visitor({
    Property: label,
    PropertyDefinition: label,
    MethodDefinition: label,
    TSPropertySignature: label,
    TSMethodSignature: label,
    MemberExpression: member,
    Identifier: identifier,
    NewExpression: made,
  }).visit(program);
  return uses;
}

interface SyntaxNode {
  readonly type: string;
  readonly [key: string]: unknown;
}

function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** `Date.now`, `import.meta.glob`, `….getHours` for a member of anything longer. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '…';
  if (node.type === 'Identifier') return String(node.name);
  if (node.type === 'MetaProperty') return 'import.meta';
  if (node.type !== 'MemberExpression' || node.computed) return '…';
  return `${nameOf(node.object)}.${nameOf(node.property)}`;
}

function textsIn(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal' && typeof node.value === 'string') return [node.value];
  if (node.type === 'ArrayExpression' && Array.isArray(node.elements)) return node.elements.flatMap(textsIn);
  if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis)) return node.quasis.flatMap(leadingText);
  return [];
}

function leadingText(quasi: unknown, index: number): string[] {
  if (index > 0 || !isNode(quasi)) return [];
  const { value } = quasi;
  return typeof value === 'object' && value !== null && 'raw' in value ? [String(value.raw)] : [];
}

/** The path a relative import means, without its ending; undefined for a package. */
export function importedPath(from: string, imported: string): string | undefined {
  if (imported.startsWith('/')) return imported.slice(1);
  return imported.startsWith('.') ? posix.join(posix.dirname(from), imported) : undefined;
}
