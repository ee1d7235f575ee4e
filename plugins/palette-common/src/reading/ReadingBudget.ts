import { ReadError } from './ReadError';
import { readingLimits } from './readingLimits';

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);

/** Counts the cost of one reading, and ends it beyond what any Palette cluster sends. */
export class ReadingBudget {
  #bytes = 0;
  #requests = 0;

  /** @throws ReadError beyond {@link readingLimits}`.requests` */
  spendRequest(): void {
    this.#requests++;
    if (this.#requests > readingLimits.requests) {
      throw new ReadError(
        'invalidResponse',
        `The API server's lists did not end after ${readingLimits.requests} requests. Check whether the cluster's URL leads to its API server.`,
      );
    }
  }

  /** @throws ReadError beyond {@link readingLimits}`.totalBytes` */
  spendBytes(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > readingLimits.totalBytes) {
      throw new ReadError(
        'invalidResponse',
        `The answers of this cluster are larger than ${megabytes(
          readingLimits.totalBytes,
        )} MB in all, and reading ended there. Grant list on namespaces, so that only namespaces of interest are read, or look what fills the cluster with pods.`,
      );
    }
  }
}
