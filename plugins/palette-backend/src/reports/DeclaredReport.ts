import type { Report } from 'backstage-plugin-palette-common';

/** A report of a cluster, with what an entity declares of the cluster. */
export interface DeclaredReport {
  /** As `toDeclaredKey` writes it. */
  readonly declared: string;
  readonly report: Report;
}
