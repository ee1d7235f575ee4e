module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // They are never built, so that a file is always where it is in the repository.
      files: ['src/**/*.e2e.ts'],
      rules: { 'no-restricted-syntax': 'off' },
    },
  ],
});
