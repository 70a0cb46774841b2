/** One room of `src/`: what it may import besides itself, and from outside only what is named. */
export interface Room {
  readonly folder: string;
  /** Folders of other rooms, or `*`. */
  readonly mayImport: readonly string[];
  /** Packages and `node:`; a name stands for everything below it. */
  readonly packages: readonly string[];
  /** Completes the sentence "… imports …: ". */
  readonly because: string;
}

const floor = ['valibot'];
const model = 'core/model';
const core = [model, 'core/engine', 'core/intake', 'core/cases', 'core/handoff'];
const platform = ['parts', 'storage', 'i18n', 'evidence', 'settings'].map((name) => `platform/${name}`);
const faceRooms = [model, 'core/cases', 'platform/i18n', 'platform/settings', 'platform/session', 'ui'];
const react = ['react', 'react-dom'];

/** The house plan, from the floor up: a room looks only upwards in this table, so a cycle between rooms cannot exist. */
export const housePlan: readonly Room[] = [
  { folder: model, mayImport: [], packages: floor, because: 'the shared words stand on nothing' },
  {
    folder: 'core/engine',
    mayImport: [model],
    packages: floor,
    because: 'the engine gets the graph, the calendar and the time as arguments',
  },
  {
    folder: 'core/intake',
    mayImport: [model],
    packages: [...floor, 'chrono-node'],
    because: 'the intake gets the lexicon and the time as arguments and knows only the shared words',
  },
  {
    folder: 'core/cases',
    mayImport: [model, 'core/engine'],
    packages: floor,
    because: 'a case record is built from model and engine; storing, showing and wording it happens elsewhere',
  },
  {
    folder: 'core/handoff',
    mayImport: [model, 'core/cases'],
    packages: [],
    because: 'a hand-off is a case as letters and back; sending, showing and keeping it happens elsewhere',
  },
  {
    folder: 'settlement',
    mayImport: [model],
    packages: floor,
    because: 'settlement is dated tables and calculators over the shared words',
  },
  {
    folder: 'rules',
    mayImport: [model, 'settlement'],
    packages: floor,
    because: 'rules are data over facts; the engine reads them, they never read the engine',
  },
  {
    folder: 'platform/parts',
    mayImport: [],
    packages: [],
    because: 'how a part is loaded does not depend on what it is',
  },
  {
    folder: 'platform/settings',
    mayImport: [model],
    packages: floor,
    because: 'settings know the shared words only',
  },
  {
    folder: 'platform/storage',
    mayImport: [model, 'core/cases'],
    packages: [...floor, 'dexie'],
    because: 'storage keeps case records and knows nothing of how they came about',
  },
  {
    folder: 'platform/i18n',
    mayImport: [model, 'core/intake', 'platform/parts', 'locales'],
    packages: [...floor, 'i18next', 'react'],
    because: 'words are found by id and know nothing of cases or rules',
  },
  {
    folder: 'platform/evidence',
    mayImport: [model],
    packages: floor,
    because: 'evidence hands over facts with their provenance and knows nothing of what they decide',
  },
  {
    folder: 'platform/session',
    mayImport: [...core, 'settlement', 'rules', ...platform],
    packages: [...floor, 'xstate', '@xstate/react', 'react'],
    because: 'the session serves the faces and must not know them',
  },
  { folder: 'ui', mayImport: [], packages: react, because: 'plain components get their words and values as props' },
  ...['conversation', 'verdict', 'console', 'rulemap'].map((name) => ({
    folder: `features/${name}`,
    mayImport: faceRooms,
    packages: react,
    because: 'a face shows what the session hands down and never knows another face; app puts them together',
  })),
  {
    folder: 'features/handoff',
    mayImport: [...faceRooms, 'core/handoff'],
    packages: [...react, 'uqr'],
    because: 'it shows what is handed over and what came; the session makes and reads it, app keeps it',
  },
  {
    folder: 'features/widget',
    // The few words of the button are built into it: nothing else may be fetched before it is opened.
    mayImport: [model, 'locales'],
    packages: [],
    because: 'the widget runs on strange pages: tiny, no framework, no word of ours but the model',
  },
  {
    folder: 'app/worker',
    mayImport: [],
    packages: [],
    because: 'the service worker is a program of its own, in a world without a page',
  },
  { folder: 'app', mayImport: ['*'], packages: ['*'], because: 'app may import anything' },
];

/** Rooms without DOM, clock, chance or storage: the same input gives the same verdict for ever. */
export const pureFloor: readonly string[] = [...core, 'settlement', 'rules'];

/** What only some rooms may touch: they stand between us and the outside, so that it can be replaced in a test. */
export const guarded: readonly {
  readonly name: string;
  readonly rooms: readonly string[];
  readonly because: string;
}[] = [
  { name: 'indexedDB', rooms: ['platform/storage'], because: 'only platform/storage touches IndexedDB' },
  {
    name: 'fetch',
    rooms: ['platform/evidence', 'platform/settings', 'app/worker'],
    because: 'only platform/evidence, platform/settings and the worker ask the network',
  },
];

/** The command lines and the build's own plugins live in app; nothing else of `src/` runs outside a browser. */
export const nodeFolders: readonly string[] = ['src/app/commands', 'src/app/build'];

export const maxLines = 300;
/** Tables may be as long as their subject. */
export const tables: readonly RegExp[] = [
  /^src\/settlement\/calendars[^/]*\.ts$/,
  /^src\/rules\/response-codes[^/]*\.ts$/,
  /^locales\//,
];

export const barrelAllowed: readonly string[] = ['src/rules/index.ts'];
export const vagueFolders: readonly string[] = [
  'utils',
  'util',
  'helpers',
  'common',
  'shared',
  'lib',
  'types',
  'hooks',
];
