import { ClusterObjects } from './ClusterObjects';
import type { Collection } from './collectionGaps';
import type { LocatedFile } from './locateFile';
import { ReadFile } from './ReadFile';

/** The files of one layout, and the objects that were read of them. */
export class LayoutContent {
  readonly objects = new ClusterObjects();
  readonly #files: ReadFile[] = [];

  get files(): readonly ReadFile[] {
    return this.#files;
  }

  /** Whether there is a pod, a list of pods, or a file that was to be one. */
  get hasPods(): boolean {
    return this.#files.some(
      file =>
        isPodFile(file) && (file.hasObjects || file.located.kind === 'Pod'),
    );
  }

  /** Adds a file that is about to be read. */
  open(
    path: string,
    located: Extract<LocatedFile, { readonly content: 'objects' }>,
  ): ReadFile {
    const file = new ReadFile(path, located, this.objects);
    this.#files.push(file);
    return file;
  }

  /** Tells which of the cluster's namespaces the files show. */
  describe(): Collection {
    const { namespaces } = this.objects;
    const namespacesFailure = this.#files.find(
      ({ located }) => located.kind === 'Namespace',
    )?.failure;
    return {
      listed:
        namespaces.length > 0 && !namespacesFailure
          ? namespaces.map(({ name }) => name)
          : undefined,
      namespacesFailure,
      podFiles: this.#files.filter(isPodFile),
      showsWholeCluster: this.#files.some(
        file => file.spansNamespaces && !file.failure,
      ),
    };
  }
}

function isPodFile({ located, podNamespaces, hasObjects }: ReadFile): boolean {
  return located.kind
    ? located.kind === 'Pod'
    : podNamespaces.size > 0 || !hasObjects;
}
