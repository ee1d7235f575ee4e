module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // Parts of one test file: a real API server takes too long to start once for each of them.
      files: ['src/contract/*Contract.ts'],
      rules: { 'jest/no-export': 'off' },
    },
  ],
});
