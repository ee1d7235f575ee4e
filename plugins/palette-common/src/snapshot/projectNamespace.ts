import { z } from 'zod';
import type { SnapshotNamespace } from './types';

const namespaceSchema = z.object({
  metadata: z.object({
    name: z.string(),
    creationTimestamp: z.string().nullish(),
    deletionTimestamp: z.string().nullish(),
  }),
});

/**
 * Reduces a Namespace, whole or metadata only, to its name and whether it is being deleted.
 *
 * @throws ZodError where it is not the shape of a Namespace.
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
