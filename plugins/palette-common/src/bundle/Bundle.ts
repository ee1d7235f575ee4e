import type { Snapshot } from '../snapshot/Snapshot';
import type { BundleEvidence } from './evidence/BundleEvidence';
import type { BundleLayout } from './locateFile';

/**
 * What to take of the source where the bundle itself does not say.
 *
 * @public
 */
export interface BundleSource {
  /** The name of the archive or folder. */
  readonly name: string;
  /** When it was written, ms since the epoch; counts where neither folder nor files tell a time. */
  readonly modifiedAt: number;
}

/**
 * What was read of a bundle.
 *
 * @public
 */
export interface Bundle {
  /** What the name says of the cluster: `spectro-cluster`; else the name of the archive or folder. */
  readonly name: string;
  readonly layout: BundleLayout;
  /** ISO 8601 */
  readonly collectedAt: string;
  /** `v1.33.5`, where the bundle says it. */
  readonly kubernetesVersion?: string;
  readonly snapshot: Snapshot;
  readonly evidence: BundleEvidence;
}
