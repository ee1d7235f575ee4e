import type { NamePattern } from '../catalog/NamePattern';
import type { KeptReading } from './KeptReading';
import type { ListReader } from './ListReader';
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

/**
 * Looks at a cluster that was read before: two Tables without objects, and pods whole only where they may have changed.
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
   * @returns what to keep now, `kept` itself where that still holds; undefined where the cluster has to be read whole
   * @throws ReadError
   */
  async look(kept: KeptReading): Promise<KeptReading | undefined> {
    const { at, measureElapsedMs } = this.#options;
    const keptMs = Date.parse(kept.observedAt);
    const options = {
      ...this.#options,
      measureSinceMs: () => at.getTime() - keptMs + measureElapsedMs(),
    };
    const namespaces = await new NamespacesLook(options).look(kept.namespaces);
    if (!namespaces) {
      return undefined;
    }
    const looked = await new PodsLook(options).look(
      kept.pods,
      namespaces.map(({ name }) => name),
    );
    if (!looked) {
      return undefined;
    }
    if (looked.isSame && namespaces === kept.namespaces) {
      return kept;
    }
    const observedAt = at.toISOString();
    return {
      ...kept,
      observedAt,
      readWholeAt: looked.isWhole ? observedAt : kept.readWholeAt,
      namespaces,
      pods: looked.pods,
    };
  }
}
