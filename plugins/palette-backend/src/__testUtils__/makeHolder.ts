import type { ClusterHolder } from '../clusters/ClusterHolders';

/** A cluster of the fleet that one entity stands for, which declares nothing. */
export function makeHolder(entityRef: string): ClusterHolder {
  return {
    entityRef,
    otherEntities: [],
    declared: '',
    nextCheckAt: new Date('2026-11-01T12:00:00Z'),
  };
}
