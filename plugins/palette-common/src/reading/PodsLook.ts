import { createNameMatcher } from '../catalog/createNameMatcher';
import { NamePattern } from '../catalog/NamePattern';
import type { SnapshotPod } from '../snapshot/Snapshot';
import { projectPod } from '../snapshot/projectPod';
import { compareNamespaces, comparePods } from './compareKeys';
import { findLostNodes } from './findLostNodes';
import { findSuspects } from './findSuspects';
import type { ListReader } from './ListReader';
import { isAnyOversized } from './PageObjects';
import { buildExcludingPath, buildListPath } from './planReading';
import { NamespacesOnNodes } from './NamespacesOnNodes';
import { PodsReader } from './PodsReader';
import { projectPodsIn } from './projectPodsIn';

interface PodsLookOptions {
  readonly lists: ListReader;
  readonly ofInterest: readonly NamePattern[];
  /** Further query parameters of every list. */
  readonly query: Readonly<Record<string, string>>;
  /** ms since the kept reading began, at the moment of the call */
  readonly measureSinceMs: () => number;
}

/** What a look found of pods. */
export interface LookedPods {
  /** In the order of their keys. */
  readonly pods: readonly SnapshotPod[];
  /** Whether all of them were read whole. */
  readonly isWhole: boolean;
  /** Whether none was read, because all are as they were. */
  readonly isSame: boolean;
}

/** Looks whether pods are as they were, and reads those whole that may not be. */
export class PodsLook {
  readonly #options: PodsLookOptions;

  constructor(options: PodsLookOptions) {
    this.#options = options;
  }

  /**
   * @param kept - all pods as they were, in the order of their keys
   * @param namespaces - names of all namespaces as they are
   * @returns undefined where a look cannot tell
   * @throws ReadError
   */
  async look(
    kept: readonly SnapshotPod[],
    namespaces: readonly string[],
  ): Promise<LookedPods | undefined> {
    const { lists, ofInterest, measureSinceMs } = this.#options;
    const wanted = namespaces
      .filter(createNameMatcher(ofInterest))
      .sort(compareNamespaces);
    const path = this.#buildPath(namespaces, new Set(wanted));
    const outcome =
      path && (await lists.listRows(path, projectPodsIn(ofInterest)));
    if (!outcome || 'refused' in outcome) {
      return undefined;
    }
    if ('items' in outcome) {
      return isAnyOversized(outcome.oversized)
        ? undefined
        : {
            pods: [...outcome.items].sort(comparePods),
            isWhole: true,
            isSame: false,
          };
    }
    const suspects = findSuspects({
      rows: outcome.rows,
      pods: kept,
      namespaces: wanted,
      sinceMs: measureSinceMs(),
    });
    if (!suspects) {
      return undefined;
    }
    const present = new Set(wanted);
    const read = await this.#readSuspects(suspects, kept, namespaces, present);
    return (
      read && {
        pods: [
          ...kept.filter(
            ({ namespace }) =>
              present.has(namespace) && !read.namespaces.has(namespace),
          ),
          ...read.pods,
        ].sort(comparePods),
        isWhole: wanted.every(name => read.namespaces.has(name)),
        isSame: suspects.size === 0,
      }
    );
  }

  /** Reads the pods of suspects whole, and then those that share a lost node with them. */
  async #readSuspects(
    suspects: ReadonlySet<string>,
    kept: readonly SnapshotPod[],
    namespaces: readonly string[],
    present: ReadonlySet<string>,
  ): Promise<
    | {
        readonly pods: readonly SnapshotPod[];
        readonly namespaces: ReadonlySet<string>;
      }
    | undefined
  > {
    const done = new Set<string>();
    const pods: SnapshotPod[] = [];
    const onNodes = new NamespacesOnNodes(kept);
    let next = [...suspects].filter(name => present.has(name));
    while (next.length > 0) {
      const read = await this.#readWhole(next, namespaces);
      if (!read) {
        return undefined;
      }
      next.forEach(name => done.add(name));
      read.forEach(pod => pods.push(pod));
      const beside = onNodes.take(findLostNodes(read));
      next = beside.filter(name => present.has(name) && !done.has(name));
    }
    return { pods, namespaces: done };
  }

  /** @returns undefined where a part could not be read */
  async #readWhole(
    wanted: readonly string[],
    namespaces: readonly string[],
  ): Promise<readonly SnapshotPod[] | undefined> {
    const { lists, query } = this.#options;
    if (wanted.length === 1) {
      const [name] = wanted;
      const outcome = await lists.list(
        buildListPath(`namespaces/${encodeURIComponent(name)}/pods`, query),
        projectPod,
      );
      return 'refused' in outcome || isAnyOversized(outcome.oversized)
        ? undefined
        : outcome.items;
    }
    const { pods, gaps, gone } = await new PodsReader({
      lists,
      query,
      ofInterest: wanted.map(NamePattern.parse),
    }).read(namespaces);
    return gaps.length > 0 || gone.length > 0 ? undefined : pods;
  }

  #buildPath(
    namespaces: readonly string[],
    wanted: ReadonlySet<string>,
  ): string | undefined {
    return buildExcludingPath('pods', {
      field: 'metadata.namespace',
      excluded: namespaces.filter(name => !wanted.has(name)),
      query: this.#options.query,
    });
  }
}
