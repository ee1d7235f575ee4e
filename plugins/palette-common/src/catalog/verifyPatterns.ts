import type { CatalogFiles } from './files';
import { NamePattern } from './NamePattern';
import type { Clue, PaletteCatalog, WorkloadsIn } from './types';

function malformed(patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns)].flatMap(pattern => {
    try {
      NamePattern.parse(pattern);
      return [];
    } catch (error) {
      return [error instanceof Error ? error.message : String(error)];
    }
  });
}

/**
 * Checks every name pattern of the Palette catalog while it is loaded, so that none can throw later.
 *
 * @returns file, path and reason of each that is malformed; empty where all is well
 */
export function verifyPatterns(
  catalog: PaletteCatalog,
  files: CatalogFiles,
): readonly string[] {
  const reasons: string[] = [];
  const verify = (file: string, at: string, patterns: readonly string[]) =>
    malformed(patterns).forEach(reason =>
      reasons.push(`${file}: ${at}: ${reason}`),
    );

  for (const { clusterType, components, namespaces } of Object.values(
    catalog.clusterTypes,
  )) {
    const { file } = files.clusterTypes[clusterType];
    namespaces.forEach(({ namespace }) => verify(file, namespace, [namespace]));
    for (const component of components) {
      const { id, name, alsoNamed, homes, alsoIn } = component;
      verify(file, id, [
        ...[name, ...alsoNamed, ...homes, ...alsoIn],
        ...patternsOf(component.requiredWith),
        ...patternsOf(component.requiredOnceOlder),
      ]);
    }
  }

  const { file } = files.traits;
  const { clusterNamespaces, companions, palettesOwn, health } = catalog;
  verify(file, 'palettesOwn', palettesOwn);
  verify(file, 'clusterNamespaces', [
    ...clusterNamespaces.namespaces,
    ...clusterNamespaces.alsoOf,
    ...clusterNamespaces.own.flatMap(patternsOfClue),
  ]);
  for (const kind of clusterNamespaces.hosted) {
    verify(file, `clusterNamespaces: ${kind.kind}`, [
      ...[...kind.any, ...kind.none, ...(kind.alone?.none ?? [])].flatMap(
        patternsOfClue,
      ),
      ...kind.applications.pods,
      ...kind.applications.except,
    ]);
  }
  for (const { name, alsoNamed, namespaces } of companions) {
    verify(file, `companion ${name}`, [name, ...alsoNamed, ...namespaces]);
  }
  for (const trait of catalog.traits) {
    for (const { value, any, none } of [...trait.signs, ...trait.hints]) {
      verify(
        file,
        `${trait.name}: sign of ${value}`,
        [...any, ...none].flatMap(patternsOfClue),
      );
    }
  }
  health.troubles.forEach((trouble, index) =>
    verify(file, `troubles[${index}]`, patternsOf(trouble)),
  );
  for (const { what, any } of catalog.everyCluster) {
    verify(file, `everyCluster: ${what}`, any.flatMap(patternsOfClue));
  }
  return reasons;
}

function patternsOf(found: WorkloadsIn | undefined): readonly string[] {
  return found ? [...found.workloads, ...found.namespaces] : [];
}

function patternsOfClue(clue: Clue): readonly string[] {
  if ('hosted' in clue) {
    return [];
  }
  return [
    ...('workloads' in clue ? clue.workloads : []),
    ...('pods' in clue ? clue.pods : []),
    ...clue.namespaces,
  ];
}
