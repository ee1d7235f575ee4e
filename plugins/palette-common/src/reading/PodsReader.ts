import { createNameMatcher } from '../catalog/createNameMatcher';
import type { NamePattern } from '../catalog/NamePattern';
import type { Gap, SnapshotPod } from '../snapshot/Snapshot';
import { projectPod } from '../snapshot/projectPod';
import { createListTooLong } from './answerErrors';
import { toForbiddenGap } from './forbiddenGaps';
import { readingLimits } from './readingLimits';
import type { ListReader } from './ListReader';
import { toUnreadNamespacesGap, toOversizedPodsGaps } from './oversizedGaps';
import type { Oversized } from './PageObjects';
import { buildListPath, planReading } from './planReading';
import { projectPodsIn } from './projectPodsIn';
import { ReadError } from './ReadError';

const NAMESPACES_AT_ONCE = 4;

/** The pods that were read from a cluster. */
export interface Pods {
  readonly pods: readonly SnapshotPod[];
  /** Namespaces that were deleted after they were listed. */
  readonly gone: readonly string[];
  readonly gaps: readonly Gap[];
  /** Whether they came in one list, so that a later look takes one too. */
  readonly inOneList: boolean;
}

/** Reads the pods of the namespaces of interest: in one list, or namespace by namespace. */
export class PodsReader {
  readonly #lists: ListReader;
  readonly #ofInterest: readonly NamePattern[];
  readonly #query: Readonly<Record<string, string>>;

  constructor(options: {
    readonly lists: ListReader;
    readonly ofInterest: readonly NamePattern[];
    /** Further query parameters of every list. */
    readonly query: Readonly<Record<string, string>>;
  }) {
    this.#lists = options.lists;
    this.#ofInterest = options.ofInterest;
    this.#query = options.query;
  }

  /**
   * @param namespaces - names of all namespaces; undefined where they may not be listed
   * @throws ReadError where no pods can be read at all
   */
  async read(namespaces: readonly string[] | undefined): Promise<Pods> {
    const plan = planReading(namespaces ?? [], this.#ofInterest, this.#query);
    if (plan.kind === 'excluding') {
      const outcome = await this.#lists.list(
        plan.path,
        projectPodsIn(this.#ofInterest),
      );
      if ('items' in outcome) {
        const gaps = toOversizedPodsGaps([outcome.oversized]);
        return { pods: outcome.items, gaps, gone: [], inOneList: true };
      }
      if (outcome.refused === 'notFound') {
        throw createNoApi();
      }
    }
    // Without the right to list namespaces, those with a fixed name can still be read.
    const wanted =
      namespaces?.filter(createNameMatcher(this.#ofInterest)) ??
      this.#ofInterest.filter(p => p.isLiteral).map(p => p.pattern);
    return this.#readEach(wanted, namespaces !== undefined);
  }

  async #readEach(wanted: readonly string[], complete: boolean): Promise<Pods> {
    const pods: SnapshotPod[] = [];
    const denied: string[] = [];
    const gone: string[] = [];
    const oversized: Oversized[] = [];
    const namespaces = wanted.slice(0, readingLimits.namespacesOneByOne);
    const unread = wanted.slice(readingLimits.namespacesOneByOne);
    const waiting = namespaces.values();
    const work = async () => {
      // Workers share the iterator, so that each namespace is read once.
      for (const name of waiting) {
        const outcome = await this.#lists.list(
          buildListPath(
            `namespaces/${encodeURIComponent(name)}/pods`,
            this.#query,
          ),
          projectPod,
        );
        if ('items' in outcome) {
          for (const pod of outcome.items) {
            pods.push(pod);
          }
          oversized.push(outcome.oversized);
        } else {
          (outcome.refused === 'forbidden' ? denied : gone).push(name);
        }
        if (pods.length > readingLimits.keptObjects) {
          throw createListTooLong();
        }
      }
    };
    await Promise.all(Array.from({ length: NAMESPACES_AT_ONCE }, work));
    if (gone.length > 0 && gone.length === namespaces.length) {
      throw createNoApi();
    }
    if (
      denied.length > 0 &&
      denied.length + gone.length === namespaces.length
    ) {
      throw new ReadError(
        'forbidden',
        'Pods could not be listed, neither in the whole cluster nor in any namespace of interest (403 forbidden). Grant get, list and watch on namespaces and pods.',
      );
    }
    const unnamed = this.#ofInterest
      .filter(p => !p.isLiteral && !complete)
      .map(p => p.pattern);
    const hidden = [...denied.sort(), ...unnamed];
    const refused = new Set([...denied, ...gone]);
    const read = namespaces.filter(name => !refused.has(name));
    return {
      pods,
      gone,
      inOneList: false,
      gaps: [
        ...(hidden.length > 0 ? [toForbiddenGap(hidden)] : []),
        ...(unread.length > 0 ? [toUnreadNamespacesGap({ read, unread })] : []),
        ...toOversizedPodsGaps(oversized),
      ],
    };
  }
}

function createNoApi(): ReadError {
  return new ReadError(
    'invalidResponse',
    "The address has no Kubernetes API (404). Check whether the cluster's URL leads to its API server.",
  );
}
