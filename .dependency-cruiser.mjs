// Imports run down only, and in no circle. The rooms and their order are the table in docs/architecture.md.
import { isBelow, readRooms, TEST_FOLDERS } from './script/lib/read-rooms.mjs';

const TESTS = `\\.test\\.tsx?$|/setupTests\\.ts$|/(${TEST_FOLDERS.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Files that import each other are one file, or lack a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...readRooms().flatMap(forbidUp),
  ],
  options: {
    // Types count: a reader follows them too.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|dist-types)/' },
  },
};

function forbidUp({ base, ranks }) {
  const rooms = ranks.flatMap((rank, height) =>
    rank.map(room => ({ room, height })),
  );
  return rooms.flatMap(lower =>
    rooms
      .filter(
        ({ room, height }) => height >= lower.height && room !== lower.room,
      )
      .map(upper => ({
        name: 'imports-run-down',
        comment: `In ${base}, ${upper.room} is not below ${lower.room}: see the table in docs/architecture.md.`,
        severity: 'error',
        from: match(base, lower.room, rooms, TESTS),
        to: match(base, upper.room, rooms),
      })),
  );
}

/** The files of a room without those of rooms inside it. */
function match(base, room, rooms, tests) {
  const inner = rooms.filter(other => isBelow(other.room, room));
  const not = [
    ...inner.map(other => `^${base}/${other.room}/`),
    ...(tests ? [tests] : []),
  ];
  return {
    path: `^${base}/${room}(/|$)`,
    ...(not.length > 0 && { pathNot: not }),
  };
}
