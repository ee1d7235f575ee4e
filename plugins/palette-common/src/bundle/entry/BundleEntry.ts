/**
 * One entry of an archive or a folder. Its chunks may be read once, before the next entry is asked for; chunks that nobody
 * reads are skipped.
 *
 * @public
 */
export interface BundleEntry {
  /** As the source names it, with slashes: `spectro-cluster-2026-11-23_12_00_00/k8s/…`. */
  readonly path: string;
  readonly type: 'file' | 'directory' | 'link' | 'other';
  /** When it was written, ms since the epoch, where the source says so. */
  readonly modifiedAt?: number;
  readonly chunks: AsyncIterable<Uint8Array>;
}
