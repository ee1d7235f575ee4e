import type { NamePattern } from '../catalog/NamePattern';
import type { SnapshotNamespace, SnapshotPod } from '../snapshot/Snapshot';

/** Raise it whenever a namespace or a pod is projected in another way, or what is kept changes its meaning. */
export const KEPT_FORMAT = 1;

/**
 * What one reading of a cluster leaves for the next, so that only what differs is read whole. It is plain data, to be kept
 * as JSON by whoever reads the cluster again. Readings with gaps are not kept.
 *
 * @public
 */
export interface KeptReading {
  readonly format: number;
  /** The namespaces of interest that it was read for, so that another Palette catalog is read for whole. */
  readonly readFor: string;
  /** ISO 8601; when the reading began that this is of. Nothing is missing here that was there before. */
  readonly observedAt: string;
  /** ISO 8601; when everything was last read whole. */
  readonly readWholeAt: string;
  /** All namespaces, those of no interest as they were last seen. */
  readonly namespaces: readonly SnapshotNamespace[];
  /** All pods in namespaces of interest, in the order of their keys. */
  readonly pods: readonly SnapshotPod[];
}

/** The namespaces of interest in one text, to be compared with what a reading was kept for. */
export function describeInterest(ofInterest: readonly NamePattern[]): string {
  return ofInterest.map(({ pattern }) => pattern).join(' ');
}

/**
 * Whether a look may go by a kept reading.
 *
 * @param at - now, by the clock of the kept times
 * @param everyMs - how old the last whole reading may be, ms
 */
export function isUsable(
  kept: KeptReading,
  {
    readFor,
    at,
    everyMs,
  }: {
    readonly readFor: string;
    readonly at: Date;
    readonly everyMs: number;
  },
): boolean {
  const wholeAgeMs = at.getTime() - Date.parse(kept.readWholeAt);
  const ageMs = at.getTime() - Date.parse(kept.observedAt);
  return (
    kept.format === KEPT_FORMAT &&
    kept.readFor === readFor &&
    // A time that is later than now comes from a wrong clock.
    ageMs >= 0 &&
    wholeAgeMs >= ageMs &&
    wholeAgeMs < everyMs
  );
}
