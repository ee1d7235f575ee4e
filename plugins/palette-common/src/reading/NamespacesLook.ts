import { createNameMatcher } from '../catalog/createNameMatcher';
import type { NamePattern } from '../catalog/NamePattern';
import { projectNamespace } from '../snapshot/projectNamespace';
import type { SnapshotNamespace } from '../snapshot/Snapshot';
import { isOlderThan } from './isOlderThan';
import type { ListOutcome, ListReader } from './ListReader';
import { isAnyOversized } from './PageObjects';
import { buildExcludingPath } from './planReading';
import type { TableRow } from './TableRow';

interface NamespacesLookOptions {
  readonly lists: Pick<ListReader, 'list' | 'listRows'>;
  readonly ofInterest: readonly NamePattern[];
  /** Further query parameters of every list. */
  readonly query: Readonly<Record<string, string>>;
  /** ms since the kept reading began, at the moment of the call */
  readonly measureSinceMs: () => number;
}

/** Looks whether namespaces are as they were. Those of no interest are left out, and kept as they were last seen. */
export class NamespacesLook {
  readonly #options: NamespacesLookOptions;
  readonly #isOfInterest: (name: string) => boolean;

  constructor(options: NamespacesLookOptions) {
    this.#options = options;
    this.#isOfInterest = createNameMatcher(options.ofInterest);
  }

  /**
   * @param kept - all namespaces as they were
   * @returns all namespaces as they are, `kept` itself where nothing changed; undefined where a look cannot tell
   * @throws ReadError
   */
  async look(
    kept: readonly SnapshotNamespace[],
  ): Promise<readonly SnapshotNamespace[] | undefined> {
    const { lists, measureSinceMs } = this.#options;
    const path = this.#buildPath(kept);
    if (!path) {
      return undefined;
    }
    const outcome = await lists.listRows(path, projectNamespace);
    if ('refused' in outcome) {
      return undefined;
    }
    if ('items' in outcome) {
      return this.#complete(outcome, kept);
    }
    const { rows } = outcome;
    const sinceMs = measureSinceMs();
    if (rows.some(({ name }) => name === undefined)) {
      return undefined;
    }
    const before = kept.filter(({ name }) => this.#isOfInterest(name));
    const after = rows.filter(({ name = '' }) => this.#isOfInterest(name));
    const ignored = rows
      .filter(({ name = '' }) => !this.#isOfInterest(name))
      .map(({ name = '' }): SnapshotNamespace => ({ name, phase: 'Active' }));
    const all = ignored.length > 0 ? [...kept, ...ignored] : kept;
    return areAsBefore(before, after, sinceMs) ? all : this.#read(all);
  }

  /** Reads the namespaces of interest again, since a row has neither labels nor the time of a deletion. */
  async #read(
    known: readonly SnapshotNamespace[],
  ): Promise<readonly SnapshotNamespace[] | undefined> {
    const path = this.#buildPath(known);
    const outcome =
      path &&
      (await this.#options.lists.list(path, projectNamespace, 'metadata'));
    return outcome && 'items' in outcome
      ? this.#complete(outcome, known)
      : undefined;
  }

  /** @returns undefined where some were too large to be read */
  #complete(
    {
      items,
      oversized,
    }: Extract<ListOutcome<SnapshotNamespace>, { items: unknown }>,
    known: readonly SnapshotNamespace[],
  ): readonly SnapshotNamespace[] | undefined {
    return isAnyOversized(oversized)
      ? undefined
      : [...items, ...known.filter(({ name }) => !this.#isOfInterest(name))];
  }

  #buildPath(known: readonly SnapshotNamespace[]): string | undefined {
    const ignored = known.filter(({ name }) => !this.#isOfInterest(name));
    return buildExcludingPath('namespaces', {
      field: 'metadata.name',
      excluded: ignored.map(({ name }) => name),
      query: this.#options.query,
    });
  }
}

/** Whether there are the same namespaces, all active, and none was made again under its name. */
function areAsBefore(
  before: readonly SnapshotNamespace[],
  rows: readonly TableRow[],
  sinceMs: number,
): boolean {
  const names = new Set(rows.map(({ name }) => name));
  return (
    before.length === rows.length &&
    before.every(({ name, phase }) => phase === 'Active' && names.has(name)) &&
    rows.every(
      ({ status, age }) => status === 'Active' && isOlderThan(age, sinceMs),
    )
  );
}
