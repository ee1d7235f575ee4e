import { InputError } from '@backstage/errors';
import type { NamePattern } from '../catalog/NamePattern';
import type { SnapshotNamespace } from '../snapshot/Snapshot';
import type { BundleEntry } from './entry/BundleEntry';
import { bundleLimits } from './entry/bundleLimits';
import { BundleNotes } from './BundleNotes';
import type { Bundle, BundleSource } from './Bundle';
import { ClusterObjects } from './ClusterObjects';
import { findCollectionGaps } from './collectionGaps';
import {
  decideCollectionTime,
  readBundleName,
  type BundleName,
} from './collectionTime';
import { ObjectFile } from './content/ObjectFile';
import { TailReader } from './content/TailReader';
import {
  findBundleFolder,
  isUnsafePath,
  locateFile,
  type BundleLayout,
  type LocatedFile,
} from './locateFile';
import { ReadFile } from './ReadFile';
import { VersionReader } from './content/VersionReader';

/** Takes the bytes of one file. */
export interface FileTaker {
  /** @returns whether more of the file is wanted */
  push(bytes: Uint8Array): boolean;
  /** Is called after the last bytes, unless more was not wanted. */
  finish(): void;
}

interface LayoutContent {
  readonly objects: ClusterObjects;
  readonly files: ReadFile[];
}

/** Collects what is read of the files of a bundle. Files of its layout count; where it has none, others do. */
export class BundleContent {
  readonly #logsWanted: boolean;
  readonly #byLayout = new Map<BundleLayout, LayoutContent>();
  readonly #logs = new Map<string, readonly string[]>();
  readonly #notes = new BundleNotes();
  #name: BundleName | undefined;
  #kubernetesVersion: string | undefined;
  #modifiedAt: number | undefined;
  #entries = 0;
  #bytes = 0;

  constructor(logsWanted: boolean) {
    this.#logsWanted = logsWanted;
  }

  /**
   * Looks at an entry.
   *
   * @returns what takes the file's bytes; undefined where it is not read
   * @throws InputError where there are more entries than a bundle can have.
   */
  accept(entry: BundleEntry): FileTaker | undefined {
    this.#entries++;
    if (this.#entries > bundleLimits.entries) {
      throw new InputError(
        `The archive has more than ${bundleLimits.entries.toLocaleString(
          'en-US',
        )} entries, which no support bundle has.`,
      );
    }
    if (isUnsafePath(entry.path)) {
      this.#notes.addUnsafe();
      return undefined;
    }
    const located =
      entry.type === 'directory' ? undefined : locateFile(entry.path);
    if (!located) {
      return undefined;
    }
    this.#noteLayout(entry.path, located);
    if (located.content === 'nothing' || this.#isOutranked(located.layout)) {
      return undefined;
    }
    if (entry.type !== 'file') {
      this.#refuse(entry.path, located);
      return undefined;
    }
    return this.#take(entry, located);
  }

  /** The bundle, after the last file; undefined where there is none. */
  finish(
    source: BundleSource,
    ofInterest: readonly NamePattern[],
  ): Bundle | undefined {
    const found = layouts
      .map(layout => [layout, this.#byLayout.get(layout)] as const)
      .find(([, content]) => content?.files.some(file => file.hasObjects));
    const [layout, content] = found ?? [];
    if (!layout || !content || !hasPods(content)) {
      return undefined;
    }
    const name = this.#name ?? readBundleName(source.name);
    const time =
      decideCollectionTime(name, this.#modifiedAt) ?? source.modifiedAt;
    const collectedAt = new Date(time).toISOString();
    const { objects, files } = content;
    return {
      name: name?.cluster ?? source.name,
      layout,
      collectedAt,
      ...(this.#kubernetesVersion && {
        kubernetesVersion: this.#kubernetesVersion,
      }),
      snapshot: {
        observedAt: collectedAt,
        namespaces: objects.namespaces,
        pods: objects.pods,
        ...(objects.workloads.length > 0 && { workloads: objects.workloads }),
        gaps: findCollectionGaps(describe(content), ofInterest),
        notes: this.#notes.write(files, objects.events.leftOut),
      },
      evidence: { events: objects.events, logs: this.#logs },
    };
  }

  #noteLayout(path: string, { layout }: LocatedFile): void {
    this.#content(layout);
    if (layout === 'supportBundle' && !this.#name) {
      this.#name = readBundleName(findBundleFolder(path) ?? '');
    }
  }

  #content(layout: BundleLayout): LayoutContent {
    const known = this.#byLayout.get(layout) ?? {
      objects: new ClusterObjects(),
      files: [],
    };
    this.#byLayout.set(layout, known);
    return known;
  }

  /** Whether files of a better layout were seen. */
  #isOutranked(layout: BundleLayout): boolean {
    return layouts
      .slice(0, layouts.indexOf(layout))
      .some(better => this.#byLayout.has(better));
  }

  #refuse(path: string, located: LocatedFile): void {
    if (located.content !== 'objects') {
      return;
    }
    const { objects, files } = this.#content(located.layout);
    const file = new ReadFile(path, located, objects);
    file.fail('invalidResponse', 'it is a link, and links are not followed');
    files.push(file);
  }

  #take(entry: BundleEntry, located: LocatedFile): FileTaker | undefined {
    switch (located.content) {
      case 'objects': {
        const { objects, files } = this.#content(located.layout);
        const file = new ReadFile(entry.path, located, objects);
        files.push(file);
        this.#date(entry);
        return this.#takeObjects(file);
      }
      case 'version': {
        const reader = new VersionReader();
        return {
          push: bytes => reader.push(bytes),
          finish: () => {
            this.#kubernetesVersion = reader.finish();
          },
        };
      }
      case 'log':
        return this.#logsWanted && this.#logs.size < bundleLimits.logs
          ? this.#takeLog(`${located.namespace}/${located.pod}`)
          : undefined;
      default:
        return undefined;
    }
  }

  #date({ modifiedAt }: BundleEntry): void {
    if (modifiedAt !== undefined) {
      this.#modifiedAt = Math.max(modifiedAt, this.#modifiedAt ?? 0);
    }
  }

  #takeObjects(file: ReadFile): FileTaker {
    const reader = new ObjectFile(file);
    let bytes = 0;
    return {
      push: piece => {
        bytes += piece.length;
        this.#bytes += piece.length;
        if (bytes > bundleLimits.file || this.#bytes > bundleLimits.files) {
          file.fail('tooLarge', 'it is larger than is read');
          return false;
        }
        reader.push(piece);
        return reader.isPromising;
      },
      finish: () => reader.finish(),
    };
  }

  #takeLog(pod: string): FileTaker {
    const reader = new TailReader();
    return {
      push: bytes => {
        reader.push(bytes);
        return true;
      },
      finish: () => {
        const lines = reader.finish();
        if (lines.length > 0) {
          this.#logs.set(pod, lines);
        }
      },
    };
  }
}

/** The layouts, the one that counts most first. */
const layouts: readonly BundleLayout[] = [
  'supportBundle',
  'clusterInfoDump',
  'listings',
];

function isPodFile({ located, podNamespaces, hasObjects }: ReadFile): boolean {
  return located.kind
    ? located.kind === 'Pod'
    : podNamespaces.size > 0 || !hasObjects;
}

function hasPods({ files }: LayoutContent): boolean {
  return files.some(file => isPodFile(file) && file.hasObjects);
}

function describe({ files, objects }: LayoutContent) {
  const namespacesFile = files.find(f => f.located.kind === 'Namespace');
  const namespaces: readonly SnapshotNamespace[] = objects.namespaces;
  const failed = namespacesFile?.failure;
  return {
    listed:
      namespaces.length > 0 && !failed
        ? namespaces.map(({ name }) => name)
        : undefined,
    namespacesFailure: failed,
    podFiles: files.filter(isPodFile),
    showsWholeCluster: files.some(f => f.spansNamespaces && !f.failure),
  };
}
