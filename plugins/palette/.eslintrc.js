// A word, which is anything with two letters in a row, belongs among the translated texts (src/translation).
const WORD = '[value=/\\p{L}{2}/u]';
const TEMPLATE_WORD = '[value.raw=/\\p{L}{2}/u]';
// The places of a text within {…}: alone, or one of several choices.
const chosen = [
  '',
  'ConditionalExpression > ',
  'LogicalExpression > ',
  'ConditionalExpression > ConditionalExpression > ',
  'LogicalExpression > ConditionalExpression > ',
  'ConditionalExpression > LogicalExpression > ',
];
// Attributes and properties that a reader sees or hears.
const SHOWN =
  '[name.name=/^(alt|aria-description|aria-label|aria-roledescription|aria-valuetext|copyLabel|data-column|data-label|every|helperText|label|origin|placeholder|primary|secondary|sentence|subtitle|summary|text|title|titleAccess)$/]';

const message =
  'Take texts that a reader sees or hears from usePaletteTranslation (src/translation).';

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

const config = require('@backstage/cli/config/eslint-factory')(__dirname);

const [, ...restricted] = config.rules['no-restricted-syntax'];
config.overrides.push({
  files: ['src/**'],
  excludedFiles: ['**/*.test.*', '**/__testUtils__/**'],
  rules: { 'no-restricted-syntax': ['error', ...restricted, ...untranslated] },
});

module.exports = config;
