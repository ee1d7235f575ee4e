import type { NamePattern } from '../catalog/NamePattern';
import { projectNamespace } from '../snapshot/projectNamespace';
import { comparePods } from './compareKeys';
import { NAMESPACES_FORBIDDEN } from './forbiddenGaps';
import { describeInterest, KEPT_FORMAT } from './KeptReading';
import type { ListReader } from './ListReader';
import { toOversizedNamespacesGaps } from './oversizedGaps';
import { buildListPath } from './planReading';
import { PodsReader } from './PodsReader';
import type { Reading } from './Reading';

/** Reads everything: the metadata of namespaces, and all pods in namespaces of interest. */
export class WholeReader {
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

  /** @throws ReadError where nothing could be read */
  async read(at: Date): Promise<Reading> {
    const observedAt = at.toISOString();
    const listed = await this.#lists.list(
      buildListPath('namespaces', this.#query),
      projectNamespace,
      'metadata',
    );
    const listedNamespaces = 'items' in listed ? listed.items : undefined;
    const { pods, gone, inOneList, ...read } = await new PodsReader({
      lists: this.#lists,
      query: this.#query,
      ofInterest: this.#ofInterest,
    }).read(listedNamespaces?.map(n => n.name));
    const vanished = new Set(gone);
    const namespaces = (listedNamespaces ?? []).filter(
      n => !vanished.has(n.name),
    );
    const gaps = [
      ...('items' in listed
        ? toOversizedNamespacesGaps(listed.oversized)
        : [NAMESPACES_FORBIDDEN]),
      ...read.gaps,
    ];
    return {
      snapshot: { observedAt, namespaces, pods, gaps, notes: [] },
      kept:
        inOneList && gaps.length === 0
          ? {
              format: KEPT_FORMAT,
              readFor: describeInterest(this.#ofInterest),
              observedAt,
              readWholeAt: observedAt,
              namespaces,
              pods: [...pods].sort(comparePods),
            }
          : undefined,
    };
  }
}
