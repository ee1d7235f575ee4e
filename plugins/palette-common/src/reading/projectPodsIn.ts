import { createNameMatcher } from '../catalog/createNameMatcher';
import type { NamePattern } from '../catalog/NamePattern';
import { projectPod } from '../snapshot/projectPod';
import type { SnapshotPod } from '../snapshot/Snapshot';
import { readNamespace } from './readNamespace';

/**
 * A projection of pods that drops all outside these namespaces before they use memory. Where namespaces cannot be listed,
 * the API server cannot be asked to leave any out.
 *
 * @returns a function that throws ZodError where an object is not the shape of a Pod
 */
export function projectPodsIn(
  namespaces: readonly NamePattern[],
): (object: unknown) => SnapshotPod | undefined {
  const isWanted = createNameMatcher(namespaces);
  return object => {
    const namespace = readNamespace(object);
    return namespace === undefined || isWanted(namespace)
      ? projectPod(object)
      : undefined;
  };
}
