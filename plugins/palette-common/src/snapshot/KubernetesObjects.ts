import { InputError } from '@backstage/errors';
import { z, ZodError } from 'zod';
import { quote, refuseBeyond, USE_JSON, USE_TEXT } from './refuseListing';
import { pluralize } from './otherListings';
import { projectNamespace } from './projectNamespace';
import { projectPod } from './projectPod';
import type { SnapshotNamespace, SnapshotPod } from './Snapshot';

const itemSchema = z.looseObject({ kind: z.string().optional() });

const objectSchema = z.looseObject({
  kind: z.string().optional(),
  message: z.string().optional().catch(undefined),
  items: z
    .array(itemSchema)
    .nullish()
    .transform(items => items ?? undefined),
});

const NAMED = 3;

/** The pods and namespaces among Kubernetes objects, from JSON or YAML. */
export class KubernetesObjects {
  readonly pods: SnapshotPod[] = [];
  readonly namespaces: SnapshotNamespace[] = [];
  readonly #otherKinds = new Set<string>();
  #items = 0;

  readonly #form: 'JSON' | 'YAML';

  constructor(form: 'JSON' | 'YAML') {
    this.#form = form;
  }

  /**
   * Adds a list or an object.
   *
   * @returns the kind that it says it is of
   * @throws InputError where it is neither, or where an item cannot be read, with its number.
   */
  add(value: unknown): string | undefined {
    const parsed = objectSchema.safeParse(value);
    if (!parsed.success) {
      return this.refuseForm();
    }
    const { kind, items, message } = parsed.data;
    if (kind === 'Status') {
      throw new InputError(
        `The listing is ${
          this.#form
        } but no list of Kubernetes objects: it is an error of the API server${
          message ? ` (${quote(message)})` : ''
        }. ${USE_JSON}`,
      );
    }
    if (items) {
      items.forEach(item => this.addItem(item, chooseKind(item, kind)));
    } else if (kind && kind !== 'Table' && !kind.endsWith('List')) {
      this.addItem(parsed.data, kind);
    } else {
      this.refuseForm();
    }
    return kind;
  }

  /**
   * Adds one object of a list.
   *
   * @param listKind - the kind that the list says it is of
   * @throws InputError where it is not an object, or cannot be read, with its number.
   */
  addListed(item: unknown, listKind: string | undefined): void {
    const parsed = itemSchema.safeParse(item);
    if (!parsed.success) {
      this.refuseForm();
    }
    this.addItem(parsed.data, chooseKind(parsed.data, listKind));
  }

  /** Adds one object. @throws InputError naming the item that cannot be read. */
  addItem(item: unknown, kind: string): void {
    const index = this.#items;
    this.#items += 1;
    try {
      if (kind === 'Pod') {
        this.pods.push(projectPod(item));
      } else if (kind === 'Namespace') {
        this.namespaces.push(projectNamespace(item));
      }
    } catch (error) {
      const issue = error instanceof ZodError ? error.issues[0] : undefined;
      throw new InputError(
        `Item ${index} of the listing is no ${kind} as Kubernetes makes it${
          issue ? ` (${issue.path.join('.')}: ${issue.message})` : ''
        }.`,
      );
    }
    if (kind !== 'Pod' && this.#otherKinds.size < NAMED) {
      this.#otherKinds.add(kind);
    }
    // Objects of other kinds take as much time, so they count too.
    refuseBeyond('pods', this.#items);
    refuseBeyond('namespaces', this.namespaces.length);
  }

  /** @throws InputError where there are objects and none of them is a pod. */
  refuseWithoutPods(): void {
    if (this.#items === 0 || this.pods.length > 0) {
      return;
    }
    const kinds = [...this.#otherKinds]
      .filter(kind => /^[A-Z][A-Za-z]{0,99}$/.test(kind))
      .map(pluralize);
    const what =
      kinds.length > 0 ? `: it is a listing of ${kinds.join(', ')}` : '';
    throw new InputError(`The listing has no pods${what}. ${USE_JSON}`);
  }

  /** @throws InputError naming the next item, which is too large to be read. */
  refuseTooLarge(): never {
    throw new InputError(
      `Item ${
        this.#items
      } of the listing is larger than any object in Kubernetes. ${USE_JSON}`,
    );
  }

  /** @throws InputError */
  refuseForm(): never {
    throw new InputError(
      `The listing is ${this.#form} but no list of Kubernetes objects. ${
        this.#form === 'JSON' ? USE_JSON : USE_TEXT
      }`,
    );
  }
}

// A PodList's items carry no kind of their own.
function chooseKind(
  item: { kind?: string },
  listKind: string | undefined,
): string {
  return item.kind ?? listKind?.replace(/List$/, '') ?? '';
}
