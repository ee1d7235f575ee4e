import type { FindingState } from '../conformance/types';
import type { Waiver } from '../waivers/Waiver';

/**
 * A waiver in the portal's list, as far as the caller may see what it covers.
 *
 * @public
 */
export interface ListedWaiver extends Waiver {
  /** `expiring`: within a week; `unmatched`: no cluster that it is for has its component. */
  readonly status: 'active' | 'expiring' | 'expired' | 'unmatched';
  /** Components on clusters that it matches, at most 20 of them. */
  readonly matches: readonly WaiverMatch[];
  /** How many clusters it matches. */
  readonly matchedClusters: number;
  /** Whether the caller may end it in the portal. */
  readonly mayEnd: boolean;
}

/**
 * A component that a waiver matches.
 *
 * @public
 */
export interface WaiverMatch {
  readonly clusterName: string;
  readonly entityRef: string;
  readonly title?: string;
  /** `<namespace pattern>/<component>` */
  readonly findingId: string;
  /** Its name on the cluster. */
  readonly namespace: string;
  readonly component: string;
  /** As recorded last; a waived one keeps its state. */
  readonly state: FindingState;
}

/**
 * The waivers that a caller may see.
 *
 * @public
 */
export interface WaiverPage {
  readonly items: readonly ListedWaiver[];
  /** ISO 8601 */
  readonly asOf: string;
}

/**
 * What somebody accepts in the portal, and until when.
 *
 * @public
 */
export type NewWaiver = Pick<
  Waiver,
  'component' | 'clusters' | 'reason' | 'ticket' | 'expiresAt'
>;
