import { barrelAllowed, maxLines, tables, vagueFolders } from './house-plan';
import type { ReadFile } from './source-file';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const PASCAL = /^([A-Z][a-z0-9]*)+$/;

/** A sentence for every file that is too long, badly named or a barrel. */
export function checkFiles(files: readonly ReadFile[]): readonly string[] {
  return files.flatMap((file) => [...checkLength(file), ...checkName(file.path), ...checkBarrel(file)]);
}

function checkLength({ path, text }: ReadFile): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines <= maxLines || tables.some((table) => table.test(path))) return [];
  return [`${path} has ${lines} lines, ${maxLines} are allowed: split it by what it knows`];
}

function checkName(path: string): readonly string[] {
  const parts = path.split('/');
  const [name = '', ...endings] = (parts.pop() ?? '').split('.');
  const isComponent = endings.at(-1) === 'tsx';
  const named =
    KEBAB.test(name) || (isComponent && PASCAL.test(name)) || (endings.at(-1) === 'css' && PASCAL.test(name));
  const vague = parts.filter((part) => vagueFolders.includes(part));
  return [
    ...(named ? [] : [`${path} is badly named: kebab-case, and PascalCase for a component`]),
    ...vague.map((part) => `${path} lies in a folder named ${part}: name it after what it knows`),
  ];
}

function checkBarrel({ path, onlyReExports }: ReadFile): readonly string[] {
  if (barrelAllowed.includes(path)) return [];
  const isIndex = /\/index\.tsx?$/.test(path);
  if (!isIndex && !onlyReExports) return [];
  return [`${path} is a barrel: import the file you mean, so that an import shows which way it points`];
}
