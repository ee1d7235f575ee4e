import { NamePattern } from '../catalog/NamePattern';
import type { PaletteCatalog } from '../catalog/types';

/**
 * Patterns of every namespace that a component, a companion or a trait could be in.
 *
 * @public
 */
export function namespacesOfInterest(
  catalog: PaletteCatalog,
): readonly NamePattern[] {
  const patterns = new Set<string>();
  for (const { components } of Object.values(catalog.clusterTypes)) {
    components.forEach(c =>
      [...c.homes, ...c.alsoIn].forEach(n => patterns.add(n)),
    );
  }
  catalog.companions.forEach(c => c.namespaces.forEach(n => patterns.add(n)));
  for (const { signs, hints } of catalog.traits) {
    [...signs, ...hints]
      .flatMap(sign => [...sign.any, ...sign.none])
      .forEach(clue => clue.namespaces.forEach(n => patterns.add(n)));
  }
  return [...patterns].sort().map(NamePattern.parse);
}
