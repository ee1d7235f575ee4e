import { z } from 'zod';
import { kubernetesName, kubernetesTime } from './kubernetesName';
import type { SnapshotNamespace } from './Snapshot';

const namespaceSchema = z.object({
  metadata: z.object({
    name: kubernetesName,
    creationTimestamp: kubernetesTime,
    deletionTimestamp: kubernetesTime,
  }),
});

/**
 * Reduces a Namespace, whole or metadata only, to its name and whether it is being deleted.
 *
 * @throws ZodError where it is not the shape of a Namespace.
 *
 * @public
 */
export function projectNamespace(object: unknown): SnapshotNamespace {
  const { metadata } = namespaceSchema.parse(object);
  return {
    name: metadata.name,
    phase: metadata.deletionTimestamp ? 'Terminating' : 'Active',
    ...(metadata.creationTimestamp && {
      createdAt: metadata.creationTimestamp,
    }),
    ...(metadata.deletionTimestamp && {
      deletedAt: metadata.deletionTimestamp,
    }),
  };
}
