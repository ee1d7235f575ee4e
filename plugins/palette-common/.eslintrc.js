module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // Fixtures are for tests: what they import is not shipped.
      files: ['src/fixtures/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
    {
      // Tests run on Node, where the simulated Kubernetes API does.
      files: ['src/**/*.test.ts'],
      rules: { '@backstage/no-mixed-plugin-imports': 'off' },
    },
  ],
});
