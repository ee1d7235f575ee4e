import { quote } from '../targets/quote';

/**
 * Describes the problem of a cluster that the Kubernetes plugin does not have.
 *
 * @param near - names that may have been meant and that the reader may know
 */
export function describeNotReported(
  name: string,
  near: readonly string[] = [],
): string {
  const meant = near.length > 0 ? ` (did you mean ${near.join(', ')}?)` : '';
  return `The Kubernetes plugin reports no cluster ${quote(
    name,
  )}${meant}: check the name, that its API address is https and not private (or listed in dangerouslyAllowClusterUrls), and that its locator takes the cluster's auth provider.`;
}
