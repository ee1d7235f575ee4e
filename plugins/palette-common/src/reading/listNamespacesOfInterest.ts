import { collectClues } from '../catalog/collectClues';
import { NamePattern } from '../catalog/NamePattern';
import type { PaletteCatalog } from '../catalog/PaletteCatalog';

/**
 * Patterns of every namespace that a component, a companion or a trait could be in, and of Palette's own namespaces.
 *
 * @public
 */
export function listNamespacesOfInterest(
  catalog: PaletteCatalog,
): readonly NamePattern[] {
  const patterns = new Set<string>();
  for (const { components } of Object.values(catalog.clusterTypes)) {
    components.forEach(c =>
      [...c.homes, ...c.alsoIn].forEach(n => patterns.add(n)),
    );
  }
  catalog.companions.forEach(c => c.namespaces.forEach(n => patterns.add(n)));
  const { namespaces, alsoOf } = catalog.clusterNamespaces;
  [...namespaces, ...alsoOf, ...catalog.palettesOwn].forEach(n =>
    patterns.add(n),
  );
  for (const clue of collectClues(catalog)) {
    if ('namespaces' in clue) {
      clue.namespaces.forEach(n => patterns.add(n));
    }
  }
  return [...patterns].sort().map(NamePattern.parse);
}
