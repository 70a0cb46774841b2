import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const head = '<!doctype html><meta charset="utf-8"><title>room</title><link rel="icon" href="data:,">';

/** Builds the storage room into a folder: `index.html` with it, `empty.html` of the same origin without. */
export async function buildStorageRoom(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL('./storage-room.ts', import.meta.url)), formats: ['es'], fileName: 'room' },
    },
  });
  writeFileSync(join(folder, 'index.html'), `${head}<script type="module" src="room.js"></script>`);
  writeFileSync(join(folder, 'empty.html'), head);
}
