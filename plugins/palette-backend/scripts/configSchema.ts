import { resolve } from 'path';
import { loadConfigSchema } from '@backstage/config-loader';
import type { JsonObject, JsonValue } from '@backstage/types';

/** The parts of a node that are used, of the JSON Schema that Backstage makes of `config.d.ts`. */
export interface ConfigSchemaNode {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly ConfigSchemaNode[];
  readonly properties?: Readonly<Record<string, ConfigSchemaNode>>;
  readonly items?: ConfigSchemaNode;
  readonly default?: JsonValue;
  readonly minimum?: number;
  readonly multipleOf?: number;
  /** The unit of a number, such as `clusters`. */
  readonly $comment?: string;
}

/** Loads the schema of the `palette` section with Backstage's own loader. */
export async function loadPaletteSchema(): Promise<ConfigSchemaNode> {
  const loaded = await loadConfigSchema({
    dependencies: [],
    packagePaths: [resolve(__dirname, '../package.json')],
    excludePackageDependencies: true,
  });
  const [{ value }] = loaded.serialize().schemas as unknown as [
    { value: ConfigSchemaNode },
  ];
  const palette = value.properties?.palette;
  if (!palette) {
    throw new Error('config.d.ts has no section palette.');
  }
  return palette;
}

/** Whether a node has keys of its own. */
export function isSection(node: ConfigSchemaNode): boolean {
  return node.properties !== undefined;
}

/** The defaults, in the shape of app-config.yaml. */
export function readDefaults(node: ConfigSchemaNode): JsonObject {
  return Object.fromEntries(
    Object.entries(node.properties ?? {}).map(([key, child]) => [
      key,
      isSection(child) ? readDefaults(child) : child.default,
    ]),
  );
}
