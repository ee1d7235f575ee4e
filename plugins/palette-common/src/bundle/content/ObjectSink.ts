/** Receives the objects of a file of Kubernetes objects, in their order. */
export interface ObjectSink {
  /**
   * Receives one object, not validated.
   *
   * @param listKind - the kind that its list says it is of, `PodList`, where that came before the object
   */
  onObject(object: unknown, listKind: string | undefined): void;
  /** Is called for an object that is larger than is read, or that cannot be parsed. */
  onUnusable(why: 'tooLarge' | 'invalidResponse'): void;
  /** Is called where a list begins, also an empty one. */
  onList(): void;
  /** Is called with a line in which kubectl says why it printed no objects. */
  onError(line: string): void;
}
