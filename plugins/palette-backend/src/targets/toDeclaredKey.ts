import type { ClusterTarget } from './ClusterTarget';

/**
 * Writes what was declared in one order, readable: `infrastructure=vsphere,type=tenant`, `type=tenant (documented)`. Empty
 * where nothing was declared.
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
