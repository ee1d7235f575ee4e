module.exports = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // Tests alone import these, so what they import does not ship.
      files: ['src/__testUtils__/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
    {
      // Tests run on Node, where the simulated Kubernetes API does.
      files: ['src/**/*.test.ts', 'src/__testUtils__/**'],
      rules: { '@backstage/no-mixed-plugin-imports': 'off' },
    },
  ],
});
