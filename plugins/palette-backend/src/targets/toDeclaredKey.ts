import type { ClusterTarget } from './ClusterTarget';

/**
 * Writes the declarations of an entity as a readable key, always in one order: `infrastructure=vsphere,type=tenant`,
 * `type=tenant (documented)`. Empty where nothing was declared.
 */
export function toDeclaredKey({
  declared,
  strictness,
}: Pick<ClusterTarget, 'declared' | 'strictness'>): string {
  const traits = Object.entries(declared)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(',');
  return strictness === 'adapted' ? traits : `${traits} (${strictness})`.trim();
}
