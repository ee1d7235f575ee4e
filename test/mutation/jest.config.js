const { dirname, resolve } = require('node:path');

const root = resolve(__dirname, '../..');
/** Only these test files, which is faster; other tests may notice more mutants. */
const chosen = process.env.MUTATION_TESTS?.split(',').map(file =>
  resolve(root, file),
);
const all = [
  'plugins/palette-common/src/**',
  // Not plugin.*.test.ts: these start a whole backend, which takes too long for each mutant.
  'plugins/palette-backend/src/*/**',
  'plugins/palette-cli/src/**',
  'plugins/palette/src/findings',
].map(folder => resolve(root, folder, '*.test.ts'));

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
    roots: [...new Set(chosen?.map(dirname) ?? [resolve(root, 'plugins')])],
    setupFilesAfterEnv: [],
    testMatch: chosen ?? all,
  };
};
