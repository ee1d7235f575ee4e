import type { CatalogFiles } from './files';
import { NamePattern } from './NamePattern';
import type { PaletteCatalog } from './types';

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
    namespaces.forEach(({ namespace, identifiedBy }) =>
      verify(file, namespace, [namespace, ...identifiedBy]),
    );
    for (const { id, name, alsoNamed, homes, alsoIn } of components) {
      verify(file, id, [name, ...alsoNamed, ...homes, ...alsoIn]);
    }
  }

  const { file } = files.traits;
  for (const { name, alsoNamed, namespaces } of catalog.companions) {
    verify(file, `companion ${name}`, [name, ...alsoNamed, ...namespaces]);
  }
  for (const trait of catalog.traits) {
    for (const { value, any, none } of [...trait.signs, ...trait.hints]) {
      verify(
        file,
        `${trait.name}: sign of ${value}`,
        [...any, ...none].flatMap(clue => [
          ...(clue.workloads ?? []),
          ...clue.namespaces,
        ]),
      );
    }
  }
  for (const { what, any } of catalog.everyCluster) {
    verify(
      file,
      `everyCluster: ${what}`,
      any.flatMap(clue => [...(clue.workloads ?? []), ...clue.namespaces]),
    );
  }
  return reasons;
}
