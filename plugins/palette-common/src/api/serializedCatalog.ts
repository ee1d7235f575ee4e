import type {
  ClusterType,
  ClusterTypeCatalog,
  Companion,
  FailureReason,
  PaletteCatalog,
  TraitDefinition,
} from '../catalog/types';

/** A Palette catalog as JSON can carry it: the reasons of failures are a list. */
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
}

export function serializePaletteCatalog({
  clusterTypes,
  traits,
  companions,
  health,
}: PaletteCatalog): SerializedPaletteCatalog {
  const failures = [...health.failures.values()];
  return {
    clusterTypes,
    traits,
    companions,
    health: { ...health, failures },
  };
}

/** What `serializePaletteCatalog` was given. */
export function deserializePaletteCatalog({
  health,
  ...lists
}: SerializedPaletteCatalog): PaletteCatalog {
  const failures = new Map(
    health.failures.map(failure => [failure.reason, failure]),
  );
  return { ...lists, health: { ...health, failures } };
}
