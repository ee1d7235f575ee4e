import type { NamePattern } from '../catalog/NamePattern';
import type { KeptReading } from './KeptReading';
import type { ListReader } from './ListReader';
import {
  areHeld,
  isVersionWorthAsking,
  noteCompared,
  noteHeld,
  type ListVersions,
} from './ListVersions';
import { NamespacesLook } from './NamespacesLook';
import { PodsLook } from './PodsLook';

interface ClusterLookOptions {
  readonly lists: ListReader;
  readonly ofInterest: readonly NamePattern[];
  /** Further query parameters of every list. */
  readonly query: Readonly<Record<string, string>>;
  /** When the look begins, by the clock of the kept times. */
  readonly at: Date;
  /** ms since the look began */
  readonly measureElapsedMs: () => number;
}

/** What a look leaves for the next. */
export interface Looked {
  /** The kept reading itself where that still holds. */
  readonly kept: KeptReading;
  readonly versions: ListVersions;
}

/**
 * Looks at a cluster that was read before. The version of the pods tells that none of them changed. Where it does not, a Table
 * without objects is compared with them, and pods are read whole where they may have changed.
 *
 * What a Table does not show stays as it was until the next whole reading: a label that changed, a pod that was not ready for
 * a moment, a pod that is not ready on a lost node of which nothing else shows.
 */
export class ClusterLook {
  readonly #options: ClusterLookOptions;

  constructor(options: ClusterLookOptions) {
    this.#options = options;
  }

  /**
   * @param known - what the look before was told of versions
   * @returns undefined where the cluster has to be read whole
   * @throws ReadError
   */
  async look(
    kept: KeptReading,
    known?: ListVersions,
  ): Promise<Looked | undefined> {
    const { at, measureElapsedMs, lists, query } = this.#options;
    const keptMs = Date.parse(kept.observedAt);
    const options = {
      ...this.#options,
      measureSinceMs: () => at.getTime() - keptMs + measureElapsedMs(),
    };
    const listed = await new NamespacesLook(options).look(kept.namespaces);
    if (!listed) {
      return undefined;
    }
    const { namespaces, version: store } = listed;
    const isAsking = store !== undefined && isVersionWorthAsking(known);
    const told = {
      store,
      pods: isAsking ? await lists.readCachedPodsVersion(query) : undefined,
    };
    if (known && namespaces === kept.namespaces && areHeld(known, told)) {
      return { kept, versions: noteHeld(known) };
    }
    const looked = await new PodsLook(options).look(
      kept.pods,
      namespaces.map(({ name }) => name),
    );
    if (!looked) {
      return undefined;
    }
    const versions = noteCompared(known, told);
    if (looked.isSame && namespaces === kept.namespaces) {
      return { kept, versions };
    }
    const observedAt = at.toISOString();
    return {
      kept: {
        ...kept,
        observedAt,
        readWholeAt: looked.isWhole ? observedAt : kept.readWholeAt,
        namespaces,
        pods: looked.pods,
      },
      versions,
    };
  }
}
