import { InputError } from '@backstage/errors';
import { createSlicePause } from './createSlicePause';
import {
  type BundleJob,
  type BundleJobOptions,
  judgeBundle,
  type JudgedBundle,
} from './judgeBundle';
import type { WorkerAnswer } from './workerMessages';

class WorkerNotStarted extends Error {}

/**
 * Judges bundles in a worker, so that the page stays responsive. Where no worker starts (a strict Content-Security-Policy, an
 * app on another host than its scripts), it judges in the page, in short slices.
 */
export class BundleJudge {
  readonly #createWorker: () => Worker;

  constructor(createWorker: () => Worker = createBundleWorker) {
    this.#createWorker = createWorker;
  }

  /** @throws InputError where the archive or a declared trait cannot be used. */
  async judge(
    job: BundleJob,
    options: BundleJobOptions,
  ): Promise<JudgedBundle> {
    options.signal.throwIfAborted();
    let worker: Worker;
    try {
      worker = this.#createWorker();
    } catch {
      return judgeInSlices(job, options);
    }
    try {
      return await askWorker(worker, job, options);
    } catch (error) {
      if (error instanceof WorkerNotStarted) {
        return await judgeInSlices(job, options);
      }
      throw error;
    } finally {
      worker.terminate();
    }
  }
}

// Bundlers find the worker by this form of words. The name of the package leads to its source here, and to what was built
// of it in an app.
function createBundleWorker(): Worker {
  return new Worker(
    new URL('backstage-plugin-palette/bundle-worker', import.meta.url),
  );
}

function askWorker(
  worker: Worker,
  job: BundleJob,
  { signal, onProgress }: BundleJobOptions,
): Promise<JudgedBundle> {
  return new Promise((resolve, reject) => {
    let started = false;
    signal.addEventListener('abort', () => reject(signal.reason));
    worker.onerror = () =>
      reject(
        started
          ? new InputError(
              'The browser stopped reading the bundle, probably for lack of memory. Check it with the command line instead.',
            )
          : new WorkerNotStarted(),
      );
    worker.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
      started = true;
      switch (data.kind) {
        case 'progress':
          onProgress(data.progress);
          break;
        case 'judged':
          resolve(data.judged);
          break;
        default:
          reject(
            data.name === 'InputError'
              ? new InputError(data.message)
              : new Error(data.message),
          );
      }
    };
    worker.postMessage(job);
  });
}

function judgeInSlices(
  job: BundleJob,
  options: BundleJobOptions,
): Promise<JudgedBundle> {
  return judgeBundle(job, { ...options, pause: createSlicePause() });
}
