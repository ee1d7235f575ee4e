import {
  addEvidence,
  type Bundle,
  BundleReader,
  type ClusterType,
  evaluate,
  type PaletteCatalog,
  parseDeclaredTraits,
  readArchive,
  type Report,
  type Strictness,
} from 'backstage-plugin-palette-common';

/** A bundle to judge, and how. A worker can be sent one. */
export interface BundleJob {
  readonly file: File;
  readonly catalog: PaletteCatalog;
  readonly clusterType: ClusterType | 'auto';
  /** As typed: `infrastructure=vsphere, proxy=yes` */
  readonly traits: string;
  readonly strictness?: Strictness;
}

/** How far a bundle was read. */
export interface BundleJobProgress {
  /** Files that were read. */
  readonly files: number;
  /** From 0 to 1: how much of the archive went by. */
  readonly share: number;
}

/** Name, time and version of Kubernetes of a bundle. */
export type BundleFacts = Pick<
  Bundle,
  'name' | 'collectedAt' | 'kubernetesVersion'
>;

/** A bundle and the report on it. */
export interface JudgedBundle {
  readonly report: Report;
  readonly facts: BundleFacts;
}

/** How to judge in the background. */
export interface BundleJobOptions {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: BundleJobProgress) => void;
  /** Is awaited between pieces of work, where others need the thread. */
  readonly pause?: () => Promise<void>;
}

/** Progress is told again after each hundredth of the archive. */
const STEP = 0.01;

/**
 * Reads a bundle and judges it, here: nothing is sent anywhere.
 *
 * @throws InputError where the archive or a declared trait cannot be used.
 */
export async function judgeBundle(
  { file, catalog, clusterType, traits, strictness }: BundleJob,
  { signal, onProgress, pause }: BundleJobOptions,
): Promise<JudgedBundle> {
  const declared = {
    ...parseDeclaredTraits(traits.replace(/[\s,]+/g, ','), catalog),
    ...(clusterType !== 'auto' && { type: clusterType }),
  };
  let files = 0;
  let share = 0;
  const reader = new BundleReader({
    catalog,
    pause,
    signal,
    onProgress: progress => {
      files = progress.files;
    },
  });
  const counted = countShare(file, now => {
    signal.throwIfAborted();
    if (now - share >= STEP || now === 1) {
      share = now;
      onProgress({ files, share });
    }
  });
  const bundle = await reader.read(readArchive(counted), {
    name: file.name,
    modifiedAt: file.lastModified,
  });
  const { name, collectedAt, kubernetesVersion, snapshot, evidence } = bundle;
  const report = evaluate(catalog, snapshot, { declared, strictness });
  return {
    report: addEvidence(report, evidence),
    facts: { name, collectedAt, kubernetesVersion },
  };
}

/** The bytes of a file; tells how much of it went by. */
function countShare(
  file: File,
  onShare: (share: number) => void,
): ReadableStream<Uint8Array> {
  let bytes = 0;
  return file.stream().pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, controller) => {
        bytes += chunk.length;
        onShare(bytes / file.size);
        controller.enqueue(chunk);
      },
    }),
  );
}
