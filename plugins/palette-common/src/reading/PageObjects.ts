import { ZodError } from 'zod';
import { isKubernetesName } from '../snapshot/kubernetesName';
import {
  listTooLong,
  notJson,
  pageTooLong,
  unexpectedShape,
} from './answerErrors';
import { readingLimits } from './limits';
import type { ObjectListener } from '../snapshot/ListScanner';
import { namespaceOf } from './namespaceOf';

// A list within an object that is longer than is looked at.
const isTooLong = (error: unknown) =>
  error instanceof ZodError &&
  error.issues.some(({ code }) => code === 'too_big');

/** Where objects were too large to be read: namespaces by name, or somewhere. */
export interface Oversized {
  readonly namespaces: Set<string>;
  somewhere: boolean;
}

/** Projects the objects of a list one by one, so that none is kept whole. */
export class PageObjects<T> implements ObjectListener {
  private inPage = 0;

  constructor(
    private readonly project: (object: unknown) => T | undefined,
    /** What is kept of all pages. */
    private readonly kept: T[],
    private readonly oversized: Oversized,
  ) {}

  /** @throws ReadError */
  object(json: string): void {
    this.count();
    let parsed: unknown;
    try {
      parsed = JSON.parse(json);
    } catch {
      throw notJson();
    }
    try {
      const kept = this.project(parsed);
      if (kept !== undefined) {
        this.kept.push(kept);
      }
    } catch (error) {
      if (!isTooLong(error)) {
        throw unexpectedShape();
      }
      const namespace = namespaceOf(parsed);
      if (namespace !== undefined && isKubernetesName(namespace)) {
        this.oversized.namespaces.add(namespace);
      } else {
        this.oversized.somewhere = true;
      }
    }
    if (this.kept.length > readingLimits.keptObjects) {
      throw listTooLong();
    }
  }

  /** @throws ReadError */
  tooLarge(): void {
    this.count();
    this.oversized.somewhere = true;
  }

  private count(): void {
    this.inPage++;
    if (this.inPage > readingLimits.pageObjects) {
      throw pageTooLong();
    }
  }
}
