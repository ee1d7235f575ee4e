import { domain, security } from './files.mjs';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [...domain, ...security, '!**/*.test.ts', '!**/index.ts'],
  testRunner: 'jest',
  jest: {
    projectType: 'custom',
    configFile: 'test/mutation/jest.config.js',
    enableFindRelatedTests: !process.env.MUTATION_TESTS,
  },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  dryRunTimeoutMinutes: 30,
  timeoutMS: 20_000,
  thresholds: { high: 95, low: 90, break: 85 },
  reporters: ['clear-text', 'html', 'json'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  htmlReporter: { fileName: 'test/mutation/results/report.html' },
  jsonReporter: { fileName: 'test/mutation/results/report.json' },
  tempDirName: '.stryker-tmp',
  ignorePatterns: [
    '/test/e2e',
    '/test/install',
    '/test/bench',
    '/test/portal',
    '/test/mutation/results',
    '/.stryker-tmp',
    '/docs',
    '/.changeset',
    '**/dist',
    '**/dist-types',
  ],
};
