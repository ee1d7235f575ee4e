// The rooms of each package, as the table in docs/architecture.md orders them.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const MAP = 'docs/architecture.md';
// A row of the table: where, then rooms.
const ROW = /^\| `(?<base>[^`]+)`\s*\| (?<rooms>`.* < .*`)\s*\|$/;
/** Folders that only tests use: they may import anything. */
export const TEST_FOLDERS = ['__testUtils__', '__fixtures__'];

/**
 * @returns {{ base: string, ranks: string[][] }[]} by package: its rooms, the lowest first; rooms of one rank do not
 * import each other
 * @throws {Error} where the table and the folders differ
 */
export function readRooms() {
  const packages = readFileSync(MAP, 'utf8')
    .split('\n')
    .flatMap(line => ROW.exec(line)?.groups ?? [])
    .map(({ base, rooms }) => ({
      base,
      ranks: rooms
        .split(' < ')
        .map(rank =>
          rank.split(', ').map(room => room.trim().replaceAll('`', '')),
        ),
    }));
  if (packages.length === 0) {
    throw new Error(`${MAP} has no table of rooms: add one, a row a package.`);
  }
  const faults = packages.flatMap(findFaults);
  if (faults.length > 0) {
    throw new Error(faults.join('\n'));
  }
  return packages;
}

function findFaults({ base, ranks }) {
  const rooms = ranks.flat();
  const gone = rooms.filter(room => !existsSync(join(base, room)));
  const unnamed = listFolders(base).filter(
    folder =>
      !rooms.some(
        room =>
          folder === room || isBelow(folder, room) || isBelow(room, folder),
      ),
  );
  return [
    ...gone.map(room => `${MAP} names ${base}/${room}, which is gone.`),
    ...unnamed.map(
      folder => `${MAP} does not say where ${base}/${folder} belongs.`,
    ),
  ];
}

/** @returns {boolean} whether a folder is in a room, at any depth */
export function isBelow(folder, room) {
  return folder.startsWith(`${room}/`);
}

/** Folders with TypeScript in them, at any depth. */
function listFolders(base) {
  return readdirSync(base, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !TEST_FOLDERS.includes(entry.name))
    .map(entry => entry.name)
    .filter(folder =>
      readdirSync(join(base, folder), { recursive: true }).some(file =>
        /\.tsx?$/.test(file),
      ),
    );
}
