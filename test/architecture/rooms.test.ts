import { expect, test } from 'vitest';
import { checkCycles } from './check-cycles';
import { checkFiles } from './check-files';
import { checkRooms } from './check-rooms';
import { projectFiles } from './project-files';

const sources = projectFiles('src');

test('the house has files to look at', () => {
  expect(sources.length).toBeGreaterThan(10);
});

test('every file imports and uses only what its room may', () => {
  expect(checkRooms(sources)).toEqual([]);
});

test('no files import each other in a ring', () => {
  expect(checkCycles(sources)).toEqual([]);
});

test('files are small, named after what they know, and no barrels', () => {
  expect(checkFiles([...sources, ...projectFiles('test')])).toEqual([]);
});
