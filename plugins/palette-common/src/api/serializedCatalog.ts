import type {
  ClusterType,
  ClusterTypeCatalog,
  Companion,
  EveryClusterHas,
  FailureReason,
  PaletteCatalog,
  TraitDefinition,
} from '../catalog/types';

/**
 * A Palette catalog as JSON can carry it: the reasons of failures are a list.
 *
 * @public
 */
export interface SerializedPaletteCatalog {
  readonly clusterTypes: Readonly<Record<ClusterType, ClusterTypeCatalog>>;
  readonly traits: readonly TraitDefinition[];
  readonly companions: readonly Companion[];
  readonly health: {
    /** ms */
    readonly startingDeadlineMs: number;
    /** ms */
    readonly recentRestartMs: number;
    readonly failures: readonly FailureReason[];
  };
  readonly everyCluster: readonly EveryClusterHas[];
}

/**
 * Makes of a Palette catalog what JSON can carry.
 *
 * @public
 */
export function serializePaletteCatalog({
  clusterTypes,
  traits,
  companions,
  health,
  everyCluster,
}: PaletteCatalog): SerializedPaletteCatalog {
  const failures = [...health.failures.values()];
  return {
    clusterTypes,
    traits,
    companions,
    health: { ...health, failures },
    everyCluster,
  };
}

/**
 * What `serializePaletteCatalog` was given.
 *
 * @public
 */
export function deserializePaletteCatalog({
  health,
  ...lists
}: SerializedPaletteCatalog): PaletteCatalog {
  const failures = new Map(
    health.failures.map(failure => [failure.reason, failure]),
  );
  return { ...lists, health: { ...health, failures } };
}
