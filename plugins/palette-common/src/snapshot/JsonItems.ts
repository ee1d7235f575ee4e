import { InputError } from '@backstage/errors';
import { z, ZodError } from 'zod';
import { listingLimits } from './listingLimits';
import type { ObjectListener } from './ListScanner';
import { projectNamespace } from './projectNamespace';
import { projectPod } from './projectPod';
import { tooManyInListing } from './tooManyInListing';
import type { SnapshotNamespace, SnapshotPod } from './types';

const itemSchema = z.looseObject({ kind: z.string().optional() });

/** What is kept of a listing. */
export interface ListedObjects {
  readonly pods: readonly SnapshotPod[];
  readonly namespaces: readonly SnapshotNamespace[];
}

/** Reduces the items of a pasted list one by one to what is judged. */
export class JsonItems implements ObjectListener {
  private readonly pods: SnapshotPod[] = [];
  private readonly namespaces: SnapshotNamespace[] = [];
  private index = 0;

  constructor(
    /** Of the list: a PodList's items carry no kind of their own. */
    private readonly listKind: string | undefined,
    private readonly errors: {
      readonly broken: () => InputError;
      readonly noList: () => InputError;
    },
  ) {}

  /** @throws InputError */
  object(json: string): void {
    let parsed: unknown;
    try {
      parsed = JSON.parse(json);
    } catch {
      throw this.errors.broken();
    }
    const item = itemSchema.safeParse(parsed);
    if (!item.success) {
      throw this.errors.noList();
    }
    const kind = item.data.kind ?? this.listKind?.replace(/List$/, '') ?? '';
    try {
      this.keep(kind, item.data);
    } catch (error) {
      throw error instanceof ZodError ? this.unlike(kind, error) : error;
    }
    this.index++;
    if (this.index > listingLimits.items) {
      throw tooManyInListing('objects', listingLimits.items);
    }
  }

  /** @throws InputError */
  tooLarge(): void {
    throw new InputError(
      `Item ${this.index} of the listing is larger than any object in Kubernetes. Use the output of: kubectl get pods -A -o json`,
    );
  }

  /** @throws InputError where a list has items and none of them is a pod */
  end(): ListedObjects {
    if (this.index > 0 && this.pods.length === 0) {
      throw new InputError(
        'The listing has no pods. Use the output of: kubectl get pods -A -o json',
      );
    }
    return { pods: this.pods, namespaces: this.namespaces };
  }

  private keep(kind: string, item: object): void {
    if (kind === 'Pod') {
      this.pods.push(projectPod(item));
    } else if (kind === 'Namespace') {
      this.namespaces.push(projectNamespace(item));
    }
    if (this.pods.length > listingLimits.pods) {
      throw tooManyInListing('pods', listingLimits.pods);
    }
    if (this.namespaces.length > listingLimits.namespaces) {
      throw tooManyInListing('namespaces', listingLimits.namespaces);
    }
  }

  private unlike(kind: string, { issues: [issue] }: ZodError): InputError {
    return new InputError(
      `Item ${
        this.index
      } of the listing is no ${kind} as Kubernetes makes it (${issue.path.join(
        '.',
      )}: ${issue.message}).`,
    );
  }
}
