module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  ignorePatterns: ['results/**'],
  // Never built: it runs from here.
  rules: { 'no-restricted-syntax': 'off' },
});
