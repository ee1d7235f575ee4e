import type { ClusterTarget } from '../clusters/ClusterTarget';

/**
 * What was declared, in one order and readable: `infrastructure=vsphere,type=tenant`, `type=tenant (documented)`. Empty
 * where nothing was.
 */
export function declaredKey({
  declared,
  strictness,
}: Pick<ClusterTarget, 'declared' | 'strictness'>): string {
  const traits = Object.entries(declared)
    .map(([name, value]) => `${name}=${value}`)
    .sort()
    .join(',');
  return strictness === 'adapted' ? traits : `${traits} (${strictness})`.trim();
}
