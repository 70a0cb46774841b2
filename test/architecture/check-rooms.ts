import { guarded, housePlan, nodeFolders, pureFloor, type Room } from './house-plan';
import { importedPath, type ReadFile } from './source-file';

const OURS = /^(src|locales)\//;
const BROWSER_GLOBALS = ['window', 'self', 'globalThis'];
/** Reads the clock or chance, which the floor gets as arguments. */
const UNREPEATABLE = ['Date.now', 'new Date()', 'Math.random', 'performance.now', 'crypto.randomUUID'];
/** Reads the machine's own time zone; the floor counts in Beijing days. */
const LOCAL_TIME =
  /\.(get(Date|Day|Hours|Minutes|Month|FullYear|TimezoneOffset)|set(Date|Hours|Month)|toLocale\w*String)$/;

/** The room a file lives in; undefined outside `src/` and for a file that has no room. */
export function roomOf(path: string): Room | undefined {
  const inside = path.replace(/^src\//, '');
  return path === inside ? undefined : housePlan.find(({ folder }) => inside.startsWith(`${folder}/`));
}

/** A sentence for every import or use that the house plan does not allow. */
export function checkRooms(files: readonly ReadFile[]): readonly string[] {
  return files.filter(({ path }) => path.startsWith('src/')).flatMap(checkFile);
}

function checkFile(file: ReadFile): readonly string[] {
  const room = roomOf(file.path);
  if (!room) return [`${file.path} stands in no room of the house plan: put it in one, or add the room to the plan`];
  const imports = file.imports.map((imported) => checkImport(file.path, room, imported));
  return [...imports, ...checkGuarded(file, room), ...checkPurity(file, room)].filter((text) => text !== undefined);
}

function checkImport(from: string, room: Room, imported: string): string | undefined {
  // A pattern that leaves files out brings none in.
  if (imported.startsWith('!')) return undefined;
  const target = importedPath(from, imported);
  if (target === undefined) return checkPackage(from, room, imported);
  if (room.mayImport.includes('*')) return undefined;
  const folder = roomOf(target)?.folder ?? target.split('/')[0] ?? target;
  if (folder === room.folder || room.mayImport.includes(folder)) return undefined;
  if (!OURS.test(target)) return `${from} imports ${target}, which is not part of the product`;
  return `${from} imports ${target}: ${room.because}`;
}

function checkPackage(from: string, room: Room, name: string): string | undefined {
  if (name.startsWith('node:')) {
    if (nodeFolders.some((folder) => from.startsWith(`${folder}/`) || from.startsWith(`${folder}.`))) return undefined;
    return `${from} imports ${name}: only what stands in ${nodeFolders.join(' or ')} runs under Node`;
  }
  const allowed = room.packages.some((known) => known === '*' || name === known || name.startsWith(`${known}/`));
  return allowed ? undefined : `${from} imports the package ${name}: ${room.because}`;
}

function checkGuarded(file: ReadFile, room: Room): readonly string[] {
  return guarded
    .filter(({ rooms }) => !rooms.includes(room.folder))
    .filter(({ name }) =>
      [name, ...BROWSER_GLOBALS.map((global) => `${global}.${name}`)].some((use) => file.uses.has(use)),
    )
    .map(({ name, because }) => `${file.path} uses ${name}: ${because}`);
}

function checkPurity(file: ReadFile, room: Room): readonly string[] {
  if (!pureFloor.includes(room.folder)) return [];
  const uses = [...file.uses];
  const unrepeatable = uses
    .filter((use) => UNREPEATABLE.includes(use))
    .map((use) => `${file.path} uses ${use}: on the pure floor time and chance come in as arguments`);
  const local = uses
    .filter((use) => LOCAL_TIME.test(use))
    .map((use) => `${file.path} uses ${use}: it reads the machine's time zone; the floor counts in Beijing days`);
  return [...unrepeatable, ...local];
}
