import type { WorkloadFinding } from '../conformance';

/**
 * What is known besides a report, for a ticket.
 *
 * @public
 */
export interface TicketOptions {
  /** Name of the cluster. */
  readonly name?: string;
  /** URL of the page that shows the report. */
  readonly page?: string;
  /** Since when the verdict holds; ISO 8601. */
  readonly verdictSince?: string;
  /** Finds since when a finding is as it is (ISO 8601), where it does not tell that itself. */
  readonly findSince?: (finding: WorkloadFinding) => string | undefined;
  /** Components whose absence is not confirmed yet, by the ids of their findings. */
  readonly toConfirm?: readonly { readonly id: string }[];
  /** Why the report may no longer be true, in a sentence. */
  readonly staleness?: string;
}
