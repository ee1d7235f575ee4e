import { InputError } from '@backstage/errors';
import { ClusterObjects } from './ClusterObjects';
import type { Collection } from './collectionGaps';
import { bundleLimits } from './entry/bundleLimits';
import { findClusterFolder, type LocatedFile } from './locateFile';
import { ReadFile } from './ReadFile';

/** The files of one layout, and the objects that were read of them. */
export class LayoutContent {
  readonly objects = new ClusterObjects();
  readonly #files: ReadFile[] = [];
  readonly #folders = new Set<string>();

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

  /** The folders that each hold a cluster of their own, at most two of them. */
  get clusterFolders(): readonly string[] {
    return [...this.#folders];
  }

  /**
   * Adds a file that is about to be read.
   *
   * @throws InputError where there are more files than a bundle can have.
   */
  open(
    path: string,
    located: Extract<LocatedFile, { readonly content: 'objects' }>,
  ): ReadFile {
    if (this.#files.length >= bundleLimits.objectFiles) {
      throw new InputError(
        `There are more than ${bundleLimits.objectFiles.toLocaleString(
          'en-US',
        )} files of Kubernetes objects, which no support bundle has.`,
      );
    }
    const folder = findClusterFolder(path, located);
    if (folder !== undefined && this.#folders.size < 2) {
      this.#folders.add(folder);
    }
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
