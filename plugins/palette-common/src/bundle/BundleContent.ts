import { InputError } from '@backstage/errors';
import type { NamePattern } from '../catalog/NamePattern';
import type { BundleEntry } from './entry/BundleEntry';
import { bundleLimits } from './entry/bundleLimits';
import { BundleNotes } from './BundleNotes';
import type { Bundle, BundleSource } from './Bundle';
import { findCollectionGaps } from './collectionGaps';
import {
  decideCollectionTime,
  readBundleName,
  type BundleName,
} from './collectionTime';
import { ObjectFile } from './content/ObjectFile';
import {
  findBundleFolder,
  isUnsafePath,
  locateFile,
  type BundleLayout,
  type LocatedFile,
} from './locateFile';
import type { ReadFile } from './ReadFile';
import { refuseMissing, refuseSeveral } from './refuseBundle';
import { LayoutContent } from './LayoutContent';
import { takeLog, takeVersion, type FileTaker } from './FileTaker';

/** Between these a file of a bundle was written, ms since the epoch: the years 2000 and 2100. */
const EARLIEST = 946_684_800_000;
const LATEST = 4_102_444_800_000;

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
  #unusable = 0;

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
    const isOther =
      this.#byLayout.has('supportBundle') && located.layout !== 'supportBundle';
    if (located.content === 'nothing' || isOther) {
      return undefined;
    }
    if (entry.type !== 'file') {
      this.#refuse(entry.path, located);
      return undefined;
    }
    return this.#take(entry, located);
  }

  /**
   * The bundle, after the last file.
   *
   * @throws InputError where none was found, or those of several clusters.
   */
  finish(source: BundleSource, ofInterest: readonly NamePattern[]): Bundle {
    const layout = this.#chooseLayout();
    const content = layout && this.#byLayout.get(layout);
    if (!layout || !content?.hasPods) {
      return refuseMissing(this.#name);
    }
    refuseSeveral(content.clusterFolders);
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
        gaps: findCollectionGaps(content.describe(), ofInterest),
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
    const known = this.#byLayout.get(layout) ?? new LayoutContent();
    this.#byLayout.set(layout, known);
    return known;
  }

  /** A support bundle has other files too, such as manifests, which are nothing beside its own. */
  #chooseLayout(): BundleLayout | undefined {
    const others = ['clusterInfoDump', 'listings'] as const;
    return this.#byLayout.has('supportBundle')
      ? 'supportBundle'
      : others.find(layout => this.#byLayout.get(layout)?.hasPods);
  }

  #refuse(path: string, located: LocatedFile): void {
    if (located.content === 'objects') {
      this.#content(located.layout)
        .open(path, located)
        .fail('invalidResponse', 'it is a link, and links are not followed');
    }
  }

  #take(entry: BundleEntry, located: LocatedFile): FileTaker | undefined {
    switch (located.content) {
      case 'objects':
        this.#date(entry);
        return this.#takeObjects(
          this.#content(located.layout).open(entry.path, located),
        );
      case 'version':
        return takeVersion(version => {
          this.#kubernetesVersion = version;
        });
      case 'log': {
        const pod = `${located.namespace}/${located.pod}`;
        return this.#logsWanted && this.#logs.size < bundleLimits.logs
          ? takeLog(lines => this.#logs.set(pod, lines))
          : undefined;
      }
      default:
        return undefined;
    }
  }

  #date({ modifiedAt = NaN }: BundleEntry): void {
    // An archive may claim any time, also one that is no date.
    if (modifiedAt > EARLIEST && modifiedAt < LATEST) {
      this.#modifiedAt = Math.max(modifiedAt, this.#modifiedAt ?? 0);
    }
  }

  #countUnusable(count: number): void {
    this.#unusable += count;
    if (this.#unusable > bundleLimits.unusable) {
      throw new InputError(
        `More than ${bundleLimits.unusable} objects are too large or not well-formed. Collect the bundle again.`,
      );
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
        const before = file.unusable;
        reader.push(piece);
        this.#countUnusable(file.unusable - before);
        return reader.isPromising;
      },
      finish: () => reader.finish(),
    };
  }
}
