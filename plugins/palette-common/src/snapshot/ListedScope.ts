import type { Coverage } from './coverage';
import { refuseBeyond } from './refuseListing';

/** Collects which part of a cluster a listing shows, while it is read. */
export class ListedScope {
  readonly #namespaces = new Set<string>();
  #wholeCluster = false;
  #filtered = false;

  /**
   * Adds a pod.
   *
   * @param within - the namespace of its part of the listing, if that is known
   * @throws InputError where the listing shows more namespaces than are read.
   */
  add(namespace: string, within: string | undefined): void {
    if (namespace === within) {
      this.#addNamespace(namespace);
    } else {
      this.#wholeCluster = true;
    }
  }

  /**
   * Adds a namespace in which kubectl found nothing.
   *
   * @throws as `add` does
   */
  addEmpty(namespace: string): void {
    this.#addNamespace(namespace);
  }

  /** Adds that a command left pods out. */
  addFilter(): void {
    this.#filtered = true;
  }

  /** How much the listing shows, as far as the listing itself says. */
  get coverage(): Coverage {
    if (this.#filtered) {
      return 'partial';
    }
    return this.#wholeCluster || this.#namespaces.size === 0
      ? 'complete'
      : { completeNamespaces: [...this.#namespaces].sort() };
  }

  // Pods that are gone again are not kept, so no other limit counts their namespaces.
  #addNamespace(namespace: string): void {
    this.#namespaces.add(namespace);
    refuseBeyond('namespaces', this.#namespaces.size);
  }
}
