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

/** How a workload stands in the catalog of one cluster type. */
export type Standing = Presence | 'companion';

/** What the catalog of one cluster type has on a workload. */
export type Listing =
  | { readonly standing: Presence; readonly component: Component }
  | { readonly standing: 'companion'; readonly companion: Companion };

type ByType<Value> = Readonly<Partial<Record<ClusterType, Value>>>;

/** One workload, side by side for the cluster types that have it. */
export interface ReferenceEntry {
  /** As a finding's id: `<namespace pattern>/<name>`. */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  readonly listings: ByType<Listing>;
}

export interface ReferenceNamespace {
  /** Pattern: a name in which `<uid>` may stand for a Palette uid. */
  readonly namespace: string;
  /** By the types whose catalog has components in it. */
  readonly types: ByType<CatalogNamespace>;
  /** Those of the catalog first, then those that are nowhere more than companions, each by name. */
  readonly entries: readonly ReferenceEntry[];
}

/** The whole catalog as this page shows it: namespace by namespace, by name. */
export function listNamespaces(
  catalog: PaletteCatalog,
): readonly ReferenceNamespace[] {
  const listings = [
    ...catalog.companions.flatMap(listCompanion),
    // Where a type documents what is a companion too, the documentation has it.
    ...clusterTypes.flatMap(type => listComponents(catalog.clusterTypes[type])),
  ];
  const namespaces = new Map<string, Map<string, ReferenceEntry>>();
  for (const { namespace, name, type, listing } of listings) {
    const entries = namespaces.get(namespace) ?? new Map();
    namespaces.set(namespace, entries);
    entries.set(name, {
      id: `${namespace}/${name}`,
      namespace,
      name,
      listings: { ...entries.get(name)?.listings, [type]: listing },
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

interface Listed {
  readonly namespace: string;
  readonly name: string;
  readonly type: ClusterType;
  readonly listing: Listing;
}

function listComponents(catalog: ClusterTypeCatalog): readonly Listed[] {
  return catalog.components.map(component => ({
    namespace: component.namespace,
    name: component.name,
    type: catalog.clusterType,
    listing: { standing: component.presence, component },
  }));
}

function listCompanion(companion: Companion): readonly Listed[] {
  return companion.namespaces.flatMap(namespace =>
    companion.clusterTypes.map(type => ({
      namespace,
      name: companion.name,
      type,
      listing: { standing: 'companion' as const, companion },
    })),
  );
}

/** What a component and a companion both have. */
export function getWorkload(listing: Listing): Component | Companion {
  return listing.standing === 'companion'
    ? listing.companion
    : listing.component;
}

/** The types that have a workload, with what they have on it. */
export function listTypeEntries({
  listings,
}: ReferenceEntry): readonly (readonly [ClusterType, Listing])[] {
  return clusterTypes.flatMap(type => {
    const listing = listings[type];
    return listing ? [[type, listing] as const] : [];
  });
}

export function isCompanionOnly(entry: ReferenceEntry): boolean {
  return listTypeEntries(entry).every(
    ([, { standing }]) => standing === 'companion',
  );
}

/** Where page and reality differ, and why. */
export function collectNotes(entry: ReferenceEntry): readonly string[] {
  return listTypeEntries(entry).flatMap(([, listing]) =>
    listing.standing !== 'companion' && listing.component.note
      ? [listing.component.note]
      : [],
  );
}

/**
 * The entry that an id means. A companion's id may hold the name that its namespace has on one cluster,
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
