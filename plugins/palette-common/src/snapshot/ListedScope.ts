import type { Coverage } from './coverage';
import { refuseBeyond } from './refuseListing';

/** Which part of a cluster the parts of a listing are of, as they are read. */
export class ListedScope {
  readonly #namespaces = new Set<string>();
  #wholeCluster = false;
  #filtered = false;

  /**
   * Takes up a pod.
   *
   * @param within - the namespace that its part of the listing is of, where that was said
   */
  add(namespace: string, within: string | undefined): void {
    if (namespace === within) {
      this.#namespaces.add(namespace);
    } else {
      this.#wholeCluster = true;
    }
  }

  /** Takes up a namespace in which kubectl found nothing. */
  addEmpty(namespace: string): void {
    this.#namespaces.add(namespace);
    refuseBeyond('namespaces', this.#namespaces.size);
  }

  /** Takes up that a command left pods out. */
  addFilter(): void {
    this.#filtered = true;
  }

  /** What absence proves where nobody said so. */
  get coverage(): Coverage {
    if (this.#filtered) {
      return 'partial';
    }
    return this.#wholeCluster || this.#namespaces.size === 0
      ? 'complete'
      : { completeNamespaces: [...this.#namespaces].sort() };
  }
}
