import type { NamePattern } from '../catalog/NamePattern';
import type { PaletteCatalog } from '../catalog/types';
import type {
  Gap,
  Snapshot,
  SnapshotNamespace,
  SnapshotPod,
} from '../snapshot/types';
import { projectNamespace } from '../snapshot/projectNamespace';
import { projectPod } from '../snapshot/projectPod';
import { NAMESPACES_FORBIDDEN, podsForbidden } from './forbidden';
import { ListReader } from './ListReader';
import { namespacesOfInterest } from './namespacesOfInterest';
import { listPath, planReading } from './plan';
import { podsIn } from './podsIn';
import { ReadError } from './ReadError';
import type { KubernetesFetch } from './types';
import { untilAborted } from './untilAborted';

const MAX_PAGE_BYTES = 64_000_000;
const MAX_ITEMS = 20_000;
const NAMESPACES_AT_ONCE = 4;

/**
 * What a {@link ClusterReader} needs.
 *
 * @public
 */
export interface ClusterReaderOptions {
  readonly catalog: PaletteCatalog;
  /** The clock; for tests. */
  readonly now?: () => Date;
}

/**
 * Limits of one reading.
 *
 * @public
 */
export interface ReadOptions {
  /** ms for the whole reading */
  readonly timeoutMs: number;
  /** Ends the reading early. */
  readonly signal?: AbortSignal;
}

interface Pods {
  readonly pods: readonly SnapshotPod[];
  /** Namespaces that were there when they were listed and are no more. */
  readonly gone: readonly string[];
  readonly gaps: readonly Gap[];
}

function noApi(): ReadError {
  return new ReadError(
    'invalidResponse',
    "The address has no Kubernetes API (404). Look whether the cluster's URL leads to its API server.",
  );
}

/**
 * Reads what the Palette catalog needs to know of a cluster: in the common case with two requests, the namespaces'
 * metadata and the pods outside the namespaces of no interest.
 *
 * @public
 */
export class ClusterReader {
  private readonly ofInterest: readonly NamePattern[];
  private readonly now: () => Date;

  constructor({ catalog, now = () => new Date() }: ClusterReaderOptions) {
    this.ofInterest = namespacesOfInterest(catalog);
    this.now = now;
  }

  /**
   * Reads one cluster.
   *
   * @throws ReadError where nothing could be read; what only partly could not becomes a gap of the snapshot. What
   * `options.signal` was aborted with, where that ended it.
   */
  async read(fetch: KubernetesFetch, options: ReadOptions): Promise<Snapshot> {
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const ended = new AbortController();
    const signal = AbortSignal.any([
      timeout,
      ended.signal,
      ...(options.signal ? [options.signal] : []),
    ]);
    const lists = new ListReader(fetch, {
      signal,
      maxBytes: MAX_PAGE_BYTES,
      maxItems: MAX_ITEMS,
    });
    try {
      const seconds = Math.max(1, Math.ceil(options.timeoutMs / 1_000));
      return await untilAborted(
        signal,
        this.readSnapshot(lists, { timeoutSeconds: String(seconds) }),
      );
    } catch (error) {
      options.signal?.throwIfAborted();
      throw this.toReadError(error, timeout, options.timeoutMs);
    } finally {
      // Where one request failed, others may still be under way.
      ended.abort();
    }
  }

  private async readSnapshot(
    lists: ListReader,
    query: Readonly<Record<string, string>>,
  ): Promise<Snapshot> {
    const observedAt = this.now().toISOString();
    const namespaces = await this.readNamespaces(lists, query);
    const { pods, gaps, gone } = await this.readPods(lists, namespaces, query);
    return {
      observedAt,
      namespaces: (namespaces ?? []).filter(n => !gone.includes(n.name)),
      pods,
      gaps: [...(namespaces ? [] : [NAMESPACES_FORBIDDEN]), ...gaps],
      notes: [],
    };
  }

  private toReadError(
    error: unknown,
    timeout: AbortSignal,
    timeoutMs: number,
  ): Error {
    if (error instanceof ReadError) {
      return error;
    }
    if (timeout.aborted) {
      return new ReadError(
        'timeout',
        `The cluster did not answer within ${Math.round(
          timeoutMs / 1_000,
        )} s. Look whether Backstage reaches its API server.`,
      );
    }
    return new ReadError(
      'unreachable',
      'The connection to the cluster broke off. Look whether Backstage reaches its API server.',
    );
  }

  private async readNamespaces(
    lists: ListReader,
    query: Readonly<Record<string, string>>,
  ): Promise<readonly SnapshotNamespace[] | undefined> {
    const outcome = await lists.list(
      listPath('namespaces', query),
      projectNamespace,
      'metadata',
    );
    return 'items' in outcome ? outcome.items : undefined;
  }

  private async readPods(
    lists: ListReader,
    namespaces: readonly SnapshotNamespace[] | undefined,
    query: Readonly<Record<string, string>>,
  ): Promise<Pods> {
    const names = namespaces?.map(n => n.name);
    const plan = planReading(names ?? [], this.ofInterest, query);
    if (plan.kind === 'excluding') {
      const outcome = await lists.list(plan.path, podsIn(this.ofInterest));
      if ('items' in outcome) {
        return { pods: outcome.items, gaps: [], gone: [] };
      }
      if (outcome.refused === 'notFound') {
        throw noApi();
      }
    }
    // Without the right to list namespaces, those with a fixed name can still be asked for.
    const wanted =
      names?.filter(n => this.ofInterest.some(p => p.matches(n))) ??
      this.ofInterest.filter(p => p.isLiteral).map(p => p.pattern);
    return this.readEachNamespace(lists, wanted, names !== undefined, query);
  }

  private async readEachNamespace(
    lists: ListReader,
    namespaces: readonly string[],
    complete: boolean,
    query: Readonly<Record<string, string>>,
  ): Promise<Pods> {
    const pods: SnapshotPod[] = [];
    const denied: string[] = [];
    const gone: string[] = [];
    const waiting = [...namespaces];
    const work = async () => {
      for (let name = waiting.shift(); name; name = waiting.shift()) {
        const outcome = await lists.list(
          listPath(`namespaces/${encodeURIComponent(name)}/pods`, query),
          projectPod,
        );
        if ('items' in outcome) {
          pods.push(...outcome.items);
        } else {
          (outcome.refused === 'forbidden' ? denied : gone).push(name);
        }
      }
    };
    await Promise.all(Array.from({ length: NAMESPACES_AT_ONCE }, work));
    if (gone.length > 0 && gone.length === namespaces.length) {
      throw noApi();
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
    const unnamed = this.ofInterest
      .filter(p => !p.isLiteral && !complete)
      .map(p => p.pattern);
    const hidden = [...denied.sort(), ...unnamed];
    const gaps = hidden.length > 0 ? [podsForbidden(hidden)] : [];
    return { pods, gaps, gone };
  }
}
