import type { CatalogFile, CatalogFiles } from './CatalogFiles';
import type {
  ClusterTypeCatalog,
  Clue,
  PaletteCatalog,
  WorkloadsIn,
} from './PaletteCatalog';
import { verifyNamePatterns } from './verifyNamePatterns';

/** Patterns, and where in a file they stand. */
type Patterns = readonly [at: string, patterns: readonly string[]];

/**
 * Checks every name pattern of the Palette catalog while it is loaded, so that none can throw later.
 *
 * @returns file, path and reason of each that is malformed
 */
export function verifyPatterns(
  catalog: PaletteCatalog,
  files: CatalogFiles,
): readonly string[] {
  return [
    ...Object.values(catalog.clusterTypes).flatMap(type =>
      verifyFile(
        files.clusterTypes[type.clusterType],
        listClusterTypePatterns(type),
      ),
    ),
    ...verifyFile(files.traits, listTraitPatterns(catalog)),
    ...verifyFile(files.companions, listCompanionPatterns(catalog)),
  ];
}

function verifyFile(
  { file }: CatalogFile,
  all: readonly Patterns[],
): readonly string[] {
  return all
    .flatMap(([at, patterns]) => verifyNamePatterns(at, patterns))
    .map(reason => `${file}: ${reason}`);
}

function listClusterTypePatterns({
  namespaces,
  components,
}: ClusterTypeCatalog): readonly Patterns[] {
  return [
    ...namespaces.map(({ namespace }): Patterns => [namespace, [namespace]]),
    ...components.map(
      (component): Patterns => [
        component.id,
        [
          component.name,
          ...component.alsoNamed,
          ...component.homes,
          ...component.alsoIn,
          ...listPatterns(component.requiredWith),
          ...listPatterns(component.requiredOnceOlder),
        ],
      ],
    ),
  ];
}

function listTraitPatterns({
  traits,
  clusterNamespaces,
  everyCluster,
}: PaletteCatalog): readonly Patterns[] {
  const { namespaces, alsoOf, own, ownMayBeAbsent, hosted } = clusterNamespaces;
  return [
    ...traits.flatMap(({ name, signs, hints }) =>
      [...signs, ...hints].map(
        ({ value, any, none }): Patterns => [
          `${name}: sign of ${value}`,
          [...any, ...none].flatMap(listCluePatterns),
        ],
      ),
    ),
    [
      'clusterNamespaces',
      [
        ...namespaces,
        ...alsoOf,
        ...[...own, ...(ownMayBeAbsent?.none ?? [])].flatMap(listCluePatterns),
      ],
    ],
    ...hosted.map(
      ({ kind, any, none, alone, applications }): Patterns => [
        `clusterNamespaces: ${kind}`,
        [
          ...[...any, ...none, ...(alone?.none ?? [])].flatMap(
            listCluePatterns,
          ),
          ...applications.pods,
          ...applications.except,
        ],
      ],
    ),
    ...everyCluster.map(
      ({ what, any }): Patterns => [
        `everyCluster: ${what}`,
        any.flatMap(listCluePatterns),
      ],
    ),
  ];
}

function listCompanionPatterns({
  palettesOwn,
  companions,
}: PaletteCatalog): readonly Patterns[] {
  return [
    ['palettesOwn', palettesOwn],
    ...companions.map(
      ({ name, alsoNamed, namespaces }): Patterns => [
        `companion ${name}`,
        [name, ...alsoNamed, ...namespaces],
      ],
    ),
  ];
}

function listPatterns(found: WorkloadsIn | undefined): readonly string[] {
  return found ? [...found.workloads, ...found.namespaces] : [];
}

function listCluePatterns(clue: Clue): readonly string[] {
  if ('hosted' in clue) {
    return [];
  }
  return [
    ...('workloads' in clue ? clue.workloads : []),
    ...('pods' in clue ? clue.pods : []),
    ...clue.namespaces,
  ];
}
