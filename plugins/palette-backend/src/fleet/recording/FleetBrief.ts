import type {
  FindingState,
  TroubledComponent,
  WorstFinding,
} from 'backstage-plugin-palette-common';

/**
 * The parts of a report that the overview shows and that have no column of their own: the column `brief` of
 * `fleet_clusters` as JSON.
 */
export interface FleetBrief {
  /**
   * ISO 8601; of the report. An earlier version of a backend writes the row without this column, so the stored brief may
   * come from another report than the rest of the row.
   */
  readonly observedAt: string;
  readonly worst?: WorstFinding;
  readonly troubled: readonly TroubledComponent[];
  /** How many findings are waived; absent where none is. */
  readonly waived?: number;
  /** The worst state of workloads of hosted clusters. */
  readonly hosted?: FindingState;
}
