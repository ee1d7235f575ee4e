import type {
  FailureReason,
  HealthRules,
  PaletteCatalog,
} from '../catalog/PaletteCatalog';

/**
 * A Palette catalog as JSON can carry it: the reasons of failures are a list.
 *
 * @public
 */
export interface SerializedPaletteCatalog
  extends Omit<PaletteCatalog, 'health'> {
  readonly health: Omit<HealthRules, 'failures'> & {
    readonly failures: readonly FailureReason[];
  };
}

/**
 * Converts a Palette catalog to what JSON can carry.
 *
 * @public
 */
export function serializePaletteCatalog({
  health,
  ...rest
}: PaletteCatalog): SerializedPaletteCatalog {
  const failures = [...health.failures.values()];
  return { ...rest, health: { ...health, failures } };
}

/**
 * Restores the Palette catalog that `serializePaletteCatalog` was given.
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
