// Words belong among the translated texts (src/translation). A word is anything with two letters in a row.
const WORD = '[value=/\\p{L}{2}/u]';
const TEMPLATE_WORD = '[value.raw=/\\p{L}{2}/u]';
// Where a piece of text may stand within {…}: alone, or chosen from.
const chosen = [
  '',
  'ConditionalExpression > ',
  'LogicalExpression > ',
  'ConditionalExpression > ConditionalExpression > ',
  'LogicalExpression > ConditionalExpression > ',
  'ConditionalExpression > LogicalExpression > ',
];
// Attributes of elements and properties of our own components that a reader sees or hears.
const SHOWN =
  '[name.name=/^(alt|aria-description|aria-label|aria-roledescription|aria-valuetext|copyLabel|data-column|data-label|every|helperText|label|origin|placeholder|primary|secondary|sentence|subtitle|summary|text|title|titleAccess)$/]';

const message =
  'Take what a reader sees or hears from usePaletteTranslation (src/translation).';

const untranslated = [
  { selector: `JSXText${WORD}`, message },
  { selector: `JSXAttribute${SHOWN} > Literal${WORD}`, message },
  ...[
    'JSXElement > JSXExpressionContainer',
    'JSXFragment > JSXExpressionContainer',
    `JSXAttribute${SHOWN} > JSXExpressionContainer`,
  ].flatMap(container =>
    chosen.flatMap(via => [
      { selector: `${container} > ${via}Literal${WORD}`, message },
      {
        selector: `${container} > ${via}TemplateLiteral > TemplateElement${TEMPLATE_WORD}`,
        message,
      },
    ]),
  ),
];

const config = require('@backstage/cli/config/eslint-factory')(__dirname, {
  overrides: [
    {
      // Fixtures are for tests: what they import is not shipped.
      files: ['src/fixtures/**'],
      rules: { '@backstage/no-undeclared-imports': 'off' },
    },
  ],
});

const [, ...restricted] = config.rules['no-restricted-syntax'];
config.overrides.push({
  files: ['src/**'],
  excludedFiles: ['**/*.test.*', 'src/fixtures/**'],
  rules: { 'no-restricted-syntax': ['error', ...restricted, ...untranslated] },
});

module.exports = config;
