import type { HealthRules, KnownTrouble } from '../../catalog/PaletteCatalog';
import type { TraitValues } from '../traits/TraitValues';

/** When pods are judged, and by which rules. */
export interface HealthContext {
  /** ISO 8601 */
  readonly observedAt: string;
  readonly rules: HealthRules;
  /** The first that fits is taken. */
  readonly troubles: readonly KnownTrouble[];
  readonly traits: TraitValues;
}
