import type {
  FindingState,
  TroubledComponent,
  WorstFinding,
} from 'backstage-plugin-palette-common';

/** What the overview shows of a report besides columns of their own: the column `brief` of `fleet_clusters` as JSON. */
export interface FleetBrief {
  /**
   * ISO 8601; of the report. An earlier version of a backend writes the row without this column, so that what is stored may be
   * of another report than the rest of the row.
   */
  readonly observedAt: string;
  readonly worst?: WorstFinding;
  readonly troubled: readonly TroubledComponent[];
  /** The worst state of workloads of hosted clusters. */
  readonly hosted?: FindingState;
}
