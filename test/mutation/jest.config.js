const { resolve } = require('node:path');

const root = resolve(__dirname, '../..');
const folders = [
  'plugins/palette-common/src/**',
  // Not plugin.*.test.ts: these start a whole backend, which takes too long for each mutant.
  'plugins/palette-backend/src/*/**',
  'plugins/palette-cli/src/**',
  'plugins/palette/src/entity/findings',
];

/**
 * Backstage's own Jest configuration of a Node package, for tests of several packages at once: none of the mutated files
 * needs a browser, and Stryker takes one test environment only.
 */
module.exports = async () => {
  const { projects } = await require('@backstage/cli/config/jest.js');
  const backend = projects.find(
    ({ displayName }) => displayName === 'backstage-plugin-palette-backend',
  );
  return {
    ...backend,
    displayName: undefined,
    id: 'palette_mutation',
    rootDir: root,
    roots: [resolve(root, 'plugins')],
    setupFilesAfterEnv: [],
    testMatch: (process.env.MUTATION_TESTS?.split(',') ?? folders).map(place =>
      place.endsWith('.ts')
        ? resolve(root, place)
        : resolve(root, place, '*.test.ts'),
    ),
  };
};
