import { bundleLimits } from './entry/bundleLimits';
import type { ReadFile } from './ReadFile';

const MOST_NAMED = 3;

/** Collects what the reader of a report should know about its bundle, besides what is missing. */
export class BundleNotes {
  #unsafe = 0;

  /** Adds an entry whose path leads out of the archive. */
  addUnsafe(): void {
    this.#unsafe++;
  }

  /**
   * @param files - the files of the bundle that were read
   * @param eventsLeftOut - events beyond the limit
   */
  write(files: readonly ReadFile[], eventsLeftOut: number): readonly string[] {
    // A file of pods that cannot be read is a gap, which says so already.
    const unusable = files.filter(
      ({ located, failure }) =>
        failure && located.kind !== 'Pod' && located.kind !== 'Namespace',
    );
    return [
      ...(this.#unsafe > 0 ? [writeUnsafe(this.#unsafe)] : []),
      ...unusable
        .slice(0, MOST_NAMED)
        .map(
          ({ path, failure }) =>
            `${shorten(path)} was not used: ${failure!.words}.`,
        ),
      ...(unusable.length > MOST_NAMED
        ? [`${unusable.length - MOST_NAMED} more files were not used.`]
        : []),
      ...(eventsLeftOut > 0
        ? [
            `The bundle has more than ${bundleLimits.events.toLocaleString(
              'en-US',
            )} events; the report may lack some.`,
          ]
        : []),
    ];
  }
}

function shorten(path: string): string {
  return path.split('/').slice(-3).join('/').slice(-200);
}

function writeUnsafe(count: number): string {
  const entries = count === 1 ? '1 entry' : `${count} entries`;
  return `${entries} of the archive would lead out of it, and the script makes no such archive. That was skipped.`;
}
