import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  PaletteSetupError,
  isClusterResource,
  type PaletteCatalog,
  type Strictness,
} from 'backstage-plugin-palette-common';
import { parse, parseAllDocuments } from 'yaml';
import type { Inventory, InventoryCluster } from '../../src/clusters/Inventory';
import { readClusterTarget } from '../../src/targets/readClusterTarget';

// The development backend runs from its sources.
// eslint-disable-next-line no-restricted-syntax
const LOCATION = resolve(__dirname, '../entities.yaml');

/** The clusters that the demo's entities stand for, as the software catalog will have them in a moment. */
export function readDemoInventory(portal: {
  readonly catalog: PaletteCatalog;
  readonly strictness: Strictness;
}): Inventory {
  const { spec } = parse(readFileSync(LOCATION, 'utf8')) as {
    readonly spec: { readonly targets: readonly string[] };
  };
  const entities = spec.targets.flatMap(target =>
    readEntities(join(dirname(LOCATION), target)),
  );
  return {
    clusters: entities
      .filter(isClusterResource)
      .flatMap(entity => readCluster(entity, portal)),
  };
}

function readEntities(file: string): readonly Entity[] {
  return parseAllDocuments(readFileSync(file, 'utf8')).map(document => {
    const entity: Entity = document.toJS();
    const { metadata } = entity;
    return {
      ...entity,
      metadata: { ...metadata, namespace: DEFAULT_NAMESPACE },
    };
  });
}

/** Empty where the entity cannot be used as it is. */
function readCluster(
  entity: Entity,
  portal: Parameters<typeof readClusterTarget>[1],
): readonly InventoryCluster[] {
  try {
    const owner = parseEntityRef(String(entity.spec?.owner), {
      defaultKind: 'group',
      defaultNamespace: DEFAULT_NAMESPACE,
    });
    return [
      {
        target: readClusterTarget(entity, portal),
        title: entity.metadata.title,
        owner: stringifyEntityRef(owner),
      },
    ];
  } catch (error) {
    if (error instanceof PaletteSetupError) {
      return [];
    }
    throw error;
  }
}
