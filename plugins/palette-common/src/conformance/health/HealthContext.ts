import type { HealthRules } from '../../catalog/PaletteCatalog';
import type { TraitValues } from '../traits/TraitValues';

/** When pods are judged, and by which rules. */
export interface HealthContext {
  /** ISO 8601 */
  readonly observedAt: string;
  readonly rules: HealthRules;
  readonly traits: TraitValues;
}
