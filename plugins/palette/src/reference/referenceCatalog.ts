import {
  NamePattern,
  type CatalogNamespace,
  type ClusterType,
  type ClusterTypeCatalog,
  type Companion,
  type Component,
  type PaletteCatalog,
  type Presence,
  clusterTypes,
} from 'backstage-plugin-palette-common';

/** How a workload stands in the Palette catalog of one cluster type. */
export type Standing = Presence | 'companion';

/** A workload in the Palette catalog of one cluster type. */
export type TypeEntry =
  | { readonly standing: Presence; readonly component: Component }
  | { readonly standing: 'companion'; readonly companion: Companion };

/** One workload, side by side for the cluster types that have it. */
export interface ReferenceEntry {
  /** Like a finding's id: `<namespace pattern>/<name>`. */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly byType: ByType<TypeEntry>;
}

/** One namespace, side by side for the cluster types that have it. */
export interface ReferenceNamespace {
  /** Pattern: a name in which `<uid>` may stand for a Palette uid. */
  readonly namespace: string;
  /** The namespace for each type with components in it. */
  readonly types: ByType<CatalogNamespace>;
  /** Workloads that are a component of some type first, then pure companions, each by name. */
  readonly entries: readonly ReferenceEntry[];
}

type ByType<Value> = Readonly<Partial<Record<ClusterType, Value>>>;

/** The namespaces of the whole Palette catalog, by name. */
export function listNamespaces(
  catalog: PaletteCatalog,
): readonly ReferenceNamespace[] {
  const byType = [
    ...catalog.companions.flatMap(listCompanion),
    // Components come last, so that they replace companions of the same name.
    ...clusterTypes.flatMap(type => listComponents(catalog.clusterTypes[type])),
  ];
  const namespaces = new Map<string, Map<string, ReferenceEntry>>();
  for (const { namespace, name, type, typeEntry } of byType) {
    const entries = namespaces.get(namespace) ?? new Map();
    namespaces.set(namespace, entries);
    entries.set(name, {
      id: `${namespace}/${name}`,
      namespace,
      name,
      byType: { ...entries.get(name)?.byType, [type]: typeEntry },
    });
  }
  return [...namespaces]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([namespace, entries]) => ({
      namespace,
      types: Object.fromEntries(
        clusterTypes.flatMap(type => {
          const found = catalog.clusterTypes[type].namespaces.find(
            each => each.namespace === namespace,
          );
          return found ? [[type, found]] : [];
        }),
      ),
      entries: [...entries.values()].sort(
        (a, b) =>
          Number(isCompanionOnly(a)) - Number(isCompanionOnly(b)) ||
          a.name.localeCompare(b.name),
      ),
    }));
}

/** The component or companion of an entry, for what both have. */
export function getWorkload(typeEntry: TypeEntry): Component | Companion {
  return typeEntry.standing === 'companion'
    ? typeEntry.companion
    : typeEntry.component;
}

/** The types that have a workload, each with its entry. */
export function listTypeEntries({
  byType,
}: ReferenceEntry): readonly (readonly [ClusterType, TypeEntry])[] {
  return clusterTypes.flatMap(type => {
    const typeEntry = byType[type];
    return typeEntry ? [[type, typeEntry] as const] : [];
  });
}

/** The notes on differences between the documentation and reality. */
export function collectNotes(entry: ReferenceEntry): readonly string[] {
  return listTypeEntries(entry).flatMap(([, typeEntry]) =>
    typeEntry.standing !== 'companion' && typeEntry.component.note
      ? [typeEntry.component.note]
      : [],
  );
}

/**
 * Finds the entry of a finding's id. A companion's id may hold the name of its namespace on one cluster,
 * `cluster-65f0…/web`, where the catalog has a pattern.
 */
export function findEntry(
  namespaces: readonly ReferenceNamespace[],
  id: string,
): ReferenceEntry | undefined {
  const slash = id.lastIndexOf('/');
  const [namespace, name] = [id.slice(0, slash), id.slice(slash + 1)];
  const meant =
    namespaces.find(each => each.namespace === namespace) ??
    namespaces.find(each =>
      NamePattern.parse(each.namespace).matches(namespace),
    );
  return meant?.entries.find(entry => entry.name === name);
}

interface Listed {
  readonly namespace: string;
  readonly name: string;
  readonly type: ClusterType;
  readonly typeEntry: TypeEntry;
}

function listComponents(catalog: ClusterTypeCatalog): readonly Listed[] {
  return catalog.components.map(component => ({
    namespace: component.namespace,
    name: component.name,
    type: catalog.clusterType,
    typeEntry: { standing: component.presence, component },
  }));
}

function listCompanion(companion: Companion): readonly Listed[] {
  return companion.namespaces.flatMap(namespace =>
    companion.clusterTypes.map(type => ({
      namespace,
      name: companion.name,
      type,
      typeEntry: { standing: 'companion' as const, companion },
    })),
  );
}

function isCompanionOnly(entry: ReferenceEntry): boolean {
  return listTypeEntries(entry).every(
    ([, { standing }]) => standing === 'companion',
  );
}
