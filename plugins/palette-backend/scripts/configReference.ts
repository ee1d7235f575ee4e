import { stringify } from 'yaml';
import { readDefaults, isSection, type ConfigSchemaNode } from './configSchema';

const INTRODUCTION = `
<!-- Written by yarn generate from plugins/palette-backend/config.d.ts. Do not edit. -->

# Configuration

Everything has a default; \`app-config.yaml\` needs no \`palette\` section. This one has the defaults:
`;

const FORMATS = `
A **duration** is written as \`{ minutes: 5 }\` (years to milliseconds), as a number with its unit (\`5m\`, \`30 seconds\`) or
as ISO 8601 (\`PT5M\`), and is longer than nothing. A **size** is a number of bytes or a text such as \`20 MB\` or \`500 kB\`
(1 MB is 1,000,000 bytes). A value that cannot be used stops the backend at start, with the key and what to write.

How the clusters themselves are reached is configured in Backstage's own \`kubernetes\` section. What can be configured of
pages and tabs is in the [frontend's README](../plugins/palette/README.md).
`;

/**
 * The reference of the `palette` section as Markdown.
 *
 * @throws Error where a key lacks its description or its default
 */
export function createConfigReference(palette: ConfigSchemaNode): string {
  const example = stringify(
    { palette: readDefaults(palette) },
    { lineWidth: 0 },
  );
  return [
    INTRODUCTION.trimStart(),
    '```yaml',
    `${example}\`\`\``,
    FORMATS,
    ...writeSection('palette', palette),
  ].join('\n');
}

function isDuration({ anyOf = [] }: ConfigSchemaNode): boolean {
  return anyOf.some(({ properties }) => properties?.milliseconds !== undefined);
}

function isSize({ type, $comment }: ConfigSchemaNode): boolean {
  return Array.isArray(type) && type.includes('number') && $comment === 'bytes';
}

function describeType(key: string, node: ConfigSchemaNode): string {
  if (node.enum) {
    return node.enum.map(value => `\`${value}\``).join(' or ');
  }
  if (isDuration(node)) {
    return 'duration';
  }
  if (isSize(node)) {
    return 'size';
  }
  if (node.type === 'number' && node.$comment) {
    const number = node.multipleOf === 1 ? 'whole number' : 'number';
    const least =
      node.minimum === undefined ? '' : `, at least ${node.minimum}`;
    return `${number} of ${node.$comment}${least}`;
  }
  if (node.type === 'string') {
    return 'text';
  }
  if (node.type === 'array' && node.items?.type === 'string') {
    return 'list of texts';
  }
  if (node.type === 'array' && node.items?.properties) {
    return 'list of entries';
  }
  throw new Error(
    `${key} in config.d.ts has a type that the reference cannot name. A number needs @comment, which says what it counts.`,
  );
}

function describeDefault(key: string, node: ConfigSchemaNode): string {
  if (node.default === undefined) {
    throw new Error(`${key} in config.d.ts has no @default.`);
  }
  return isDuration(node)
    ? Object.entries(node.default as Record<string, number>)
        .map(([unit, count]) =>
          count === 1 ? `1 ${unit.replace(/s$/, '')}` : `${count} ${unit}`,
        )
        .join(' ')
    : `\`${
        Array.isArray(node.default)
          ? JSON.stringify(node.default)
          : node.default
      }\``;
}

function readDescription(
  key: string,
  { description }: ConfigSchemaNode,
): string {
  if (!description?.trim()) {
    throw new Error(`${key} in config.d.ts has no description.`);
  }
  return description.trim();
}

function writeRow(values: readonly string[]): string {
  return `| ${values.map(value => value.replace(/\|/g, '\\|')).join(' | ')} |`;
}

function writeTable(
  keys: readonly (readonly [key: string, node: ConfigSchemaNode])[],
): readonly string[] {
  return keys.length === 0
    ? []
    : [
        writeRow(['key', 'type and unit', 'default', 'meaning']),
        writeRow(['---', '---', '---', '---']),
        ...keys.map(([key, node]) =>
          writeRow([
            `\`${key}\``,
            describeType(key, node),
            describeDefault(key, node),
            readDescription(key, node),
          ]),
        ),
        '',
      ];
}

function writeSection(path: string, node: ConfigSchemaNode): readonly string[] {
  const keys = Object.entries(node.properties ?? {}).map(
    ([name, child]) => [`${path}.${name}`, child] as const,
  );
  return [
    `## \`${path}\``,
    '',
    ...(node.description ? [node.description, ''] : []),
    ...writeTable(keys.filter(([, child]) => !isSection(child))),
    ...keys
      .filter(([, child]) => isSection(child))
      .flatMap(([key, child]) => {
        readDescription(key, child);
        return writeSection(key, child);
      }),
  ];
}
