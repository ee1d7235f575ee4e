import { z } from 'zod';
import { kubernetesName } from './kubernetesName';
import type { SnapshotWorkload } from './Snapshot';

// An int32 in Kubernetes.
const count = z.number().int().nonnegative().max(2_147_483_647);

const workloadSchema = z.object({
  metadata: z.object({ name: kubernetesName, namespace: kubernetesName }),
  spec: z.object({ replicas: count.nullish() }).nullish(),
  status: z.object({ desiredNumberScheduled: count.nullish() }).nullish(),
});

/**
 * Reduces a Deployment, StatefulSet or DaemonSet to how many pods it is to have.
 *
 * @throws ZodError where it is not the shape of one.
 */
export function projectWorkload(
  object: unknown,
  kind: SnapshotWorkload['kind'],
): SnapshotWorkload {
  const { metadata, spec, status } = workloadSchema.parse(object);
  return {
    ...metadata,
    kind,
    desiredPods:
      kind === 'DaemonSet'
        ? status?.desiredNumberScheduled ?? 0
        : // Kubernetes' default
          spec?.replicas ?? 1,
  };
}
