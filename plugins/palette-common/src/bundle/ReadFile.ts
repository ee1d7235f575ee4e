import type { GapReason } from '../snapshot/Snapshot';
import { quote } from '../snapshot/refuseListing';
import type { ClusterObjects } from './ClusterObjects';
import type { ObjectSink } from './content/ObjectSink';
import type { LocatedFile } from './locateFile';

/** Why a file, or a part of it, could not be used. */
export interface FileFailure {
  readonly reason: GapReason;
  /** "Error from server (Forbidden): …" in quotation marks, or what is wrong with the file. */
  readonly words: string;
}

const reasonsByWord: readonly (readonly [RegExp, GapReason])[] = [
  [/\bForbidden\b/i, 'forbidden'],
  [/\bUnauthorized\b|must be logged in/i, 'unauthorized'],
  [/time(?:d )?out|deadline exceeded/i, 'timeout'],
  [/unable to connect|connection|no such host/i, 'unreachable'],
];

/** One file of Kubernetes objects, as far as it was read. Its objects go to the objects of the cluster. */
export class ReadFile implements ObjectSink {
  readonly located: Extract<LocatedFile, { readonly content: 'objects' }>;
  readonly path: string;
  readonly podNamespaces = new Set<string>();
  readonly #objects: ClusterObjects;
  #failure: FileFailure | undefined;
  readonly #inList = new Set<string>();
  #spansNamespaces = false;
  #listed = false;
  #found = 0;
  #unusable = 0;

  constructor(
    path: string,
    located: Extract<LocatedFile, { readonly content: 'objects' }>,
    objects: ClusterObjects,
  ) {
    this.path = path;
    this.located = located;
    this.#objects = objects;
  }

  /** The first thing that was wrong; undefined where everything could be used. */
  get failure(): FileFailure | undefined {
    return (
      this.#failure ??
      (this.hasObjects
        ? undefined
        : { reason: 'invalidResponse', words: 'the file has no objects' })
    );
  }

  /** Whether the file has a list, empty or not, or an object. */
  get hasObjects(): boolean {
    return this.#listed || this.#found > 0;
  }

  /** Whether one list has pods of several namespaces, as a list of the whole cluster does. */
  get spansNamespaces(): boolean {
    return this.#spansNamespaces;
  }

  /** How many objects were too large or not well-formed. */
  get unusable(): number {
    return this.#unusable;
  }

  /** Marks the file as one that cannot be used. */
  fail(reason: GapReason, words: string): void {
    this.#failure ??= { reason, words };
  }

  onList(): void {
    this.#listed = true;
    this.#inList.clear();
  }

  onObject(object: unknown, listKind: string | undefined): void {
    this.#found++;
    const { kind: own } = (object ?? {}) as { readonly kind?: unknown };
    const kind =
      typeof own === 'string'
        ? own
        : listKind?.replace(/List$/, '') ?? this.located.kind ?? '';
    if (!this.#belongs(kind, object)) {
      this.fail('invalidResponse', 'it has objects that belong elsewhere');
      return;
    }
    try {
      if (!this.#objects.add(kind, object)) {
        this.fail('tooLarge', `there are more objects than are read`);
      }
      if (kind === 'Pod') {
        const namespace = readNamespace(object)!;
        this.podNamespaces.add(namespace);
        this.#inList.add(namespace);
        this.#spansNamespaces ||= this.#inList.size > 1;
      }
    } catch {
      this.fail('invalidResponse', `an object is no ${describeKind(kind)}`);
    }
  }

  /** Whether an object is of the kind and of the namespace that the place of its file says. */
  #belongs(kind: string, object: unknown): boolean {
    const { kind: expected, namespace } = this.located;
    return (
      expected === undefined ||
      (kind === expected &&
        (namespace === undefined || readNamespace(object) === namespace))
    );
  }

  onUnusable(why: 'tooLarge' | 'invalidResponse'): void {
    this.#found++;
    this.#unusable++;
    this.fail(
      why,
      why === 'tooLarge'
        ? 'an object is larger than is read'
        : 'the file breaks off or is not well-formed',
    );
  }

  onError(line: string): void {
    const [, reason = 'invalidResponse' as const] =
      reasonsByWord.find(([words]) => words.test(line.slice(0, 1_000))) ?? [];
    this.fail(reason, `it says ${quote(line)}`);
  }
}

function readNamespace(object: unknown): string | undefined {
  const { metadata } = (object ?? {}) as {
    readonly metadata?: { readonly namespace?: string } | null;
  };
  return metadata?.namespace;
}

function describeKind(kind: string): string {
  return /^[A-Z][A-Za-z]{0,99}$/.test(kind)
    ? `${kind} as Kubernetes makes it`
    : 'object that Kubernetes makes';
}
