import type { Strictness } from '../conformance/types';
import type { DeclaredTraits, Report } from '../conformance/types';
import type { Waiver } from '../waivers/Waiver';
import type { ReadFailure } from './readFailures';

/**
 * What is known of one cluster: the last report and whether it is still true.
 *
 * @public
 */
export interface ClusterReport {
  /** As the Kubernetes plugin knows it. */
  readonly clusterName: string;
  /** The entity through which it was asked for. */
  readonly entityRef: string;
  /** The report of the last successful reading; absent where there was none. */
  readonly report?: Report;
  /** Present where the latest attempt failed: the report, if any, is then stale. */
  readonly failure?: ReadFailure;
  /** Present where only a signed-in user's credentials open the cluster (failure `notSupported`). */
  readonly browserRead?: BrowserRead;
  /** References of other entities that stand for the cluster, the one of the overview first, as far as the caller may see them; absent where there are no others. */
  readonly otherEntities?: readonly string[];
  /** Reference of the entity through which the overview has the cluster, this one or another; present with `otherEntities`, where the caller may see it. */
  readonly overviewEntity?: string;
  /** A check of the cluster is running now, on this request or another. */
  readonly checking: boolean;
  /**
   * The cluster's name in signals on the channel `palette:checks`, random, so that signals tell nothing to others; absent
   * where the overview does not have the cluster.
   */
  readonly liveId?: string;
  /** Components that are missing in this report and count as missing only when more checks agree. */
  readonly toConfirm?: readonly {
    /** The id of the finding. */
    readonly id: string;
    /** Checks in a row that saw it missing. */
    readonly seen: number;
    /** Checks in a row that it takes. */
    readonly of: number;
  }[];
  /** ISO 8601; when the backend means to read the cluster next. */
  readonly nextCheckAt?: string;
  /** When a page that stays open should ask again, ms; only in answers to such pages. */
  readonly refreshAfterMs?: number;
}

/**
 * What a browser needs to read a cluster that opens to its user's credentials alone.
 *
 * @public
 */
export interface BrowserRead {
  /** As the Kubernetes plugin names it, `oidc`. */
  readonly authProvider: string;
  /** Trait values by name, `type` among them. */
  readonly declared: DeclaredTraits;
  readonly strictness: Strictness;
  /**
   * The waivers that hold for the cluster: those that name it, those for the cluster type that its entity declares, and those
   * for all. The names of other clusters are left out.
   */
  readonly waivers?: readonly Waiver[];
}
