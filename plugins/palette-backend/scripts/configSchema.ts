import { resolve } from 'path';
import { loadConfigSchema } from '@backstage/config-loader';
import type { JsonObject, JsonValue } from '@backstage/types';

/** A node of the JSON Schema that Backstage makes of `config.d.ts`, as far as it is laid out. */
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
  /** What a number counts. */
  readonly $comment?: string;
}

/** The schema of the `palette` section, made by Backstage's own loader. */
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

export const isSection = (node: ConfigSchemaNode) =>
  node.properties !== undefined;

/** What holds where app-config.yaml says nothing, in the shape of app-config.yaml. */
export function defaultsOf(node: ConfigSchemaNode): JsonObject {
  return Object.fromEntries(
    Object.entries(node.properties ?? {}).map(([key, child]) => [
      key,
      isSection(child) ? defaultsOf(child) : child.default,
    ]),
  );
}
