import { ZodError } from 'zod';
import { isKubernetesName } from '../snapshot/kubernetesName';
import {
  createListTooLong,
  createNotJson,
  createPageTooLong,
  createUnexpectedShape,
} from './answerErrors';
import { readingLimits } from './readingLimits';
import type { ObjectListener } from '../snapshot/ListScanner';
import { readNamespace } from './readNamespace';

// Whether a list within an object is too long to be read.
const isTooLong = (error: unknown) =>
  error instanceof ZodError &&
  error.issues.some(({ code }) => code === 'too_big');

/** Where objects are too large to be read: in namespaces that are known, or anywhere. */
export interface Oversized {
  /** No more than a gap may name. */
  readonly namespaces: Set<string>;
  somewhere: boolean;
}

/** Projects the objects of a list one by one, so that none is kept whole. */
export class PageObjects<T> implements ObjectListener {
  #inPage = 0;

  readonly #project: (object: unknown) => T | undefined;
  /** What is kept of all pages. */
  readonly #kept: T[];
  readonly #oversized: Oversized;

  constructor(
    project: (object: unknown) => T | undefined,
    kept: T[],
    oversized: Oversized,
  ) {
    this.#project = project;
    this.#kept = kept;
    this.#oversized = oversized;
  }

  /** @throws ReadError */
  onObject(json: string): void {
    this.#count();
    let parsed: unknown;
    try {
      parsed = JSON.parse(json);
    } catch {
      throw createNotJson();
    }
    try {
      const kept = this.#project(parsed);
      if (kept !== undefined) {
        this.#kept.push(kept);
      }
    } catch (error) {
      if (!isTooLong(error)) {
        throw createUnexpectedShape();
      }
      this.#noteOversized(readNamespace(parsed));
    }
    if (this.#kept.length > readingLimits.keptObjects) {
      throw createListTooLong();
    }
  }

  /** @throws ReadError */
  onTooLarge(): void {
    this.#count();
    this.#oversized.somewhere = true;
  }

  // Objects that are too large are not kept, so no other limit bounds how many namespaces they name.
  #noteOversized(namespace: string | undefined): void {
    const { namespaces } = this.#oversized;
    const isNamed = namespace !== undefined && isKubernetesName(namespace);
    if (isNamed && namespaces.size < readingLimits.gapNamespaces) {
      namespaces.add(namespace);
    } else if (!isNamed || !namespaces.has(namespace)) {
      this.#oversized.somewhere = true;
    }
  }

  #count(): void {
    this.#inPage++;
    if (this.#inPage > readingLimits.pageObjects) {
      throw createPageTooLong();
    }
  }
}

/** Whether any object was too large to be read. */
export function isAnyOversized({ namespaces, somewhere }: Oversized): boolean {
  return somewhere || namespaces.size > 0;
}
