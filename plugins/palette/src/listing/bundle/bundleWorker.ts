import { toError } from '@backstage/errors';
import { type BundleJob, judgeBundle } from './judgeBundle';
import type { WorkerAnswer } from './workerMessages';

interface WorkerScope {
  onmessage: ((event: MessageEvent<BundleJob>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

const scope = globalThis as unknown as WorkerScope;

// The page ends the worker to stop it.
const { signal } = new AbortController();

scope.onmessage = async ({ data }) => {
  try {
    const judged = await judgeBundle(data, {
      signal,
      onProgress: progress => scope.postMessage({ kind: 'progress', progress }),
    });
    scope.postMessage({ kind: 'judged', judged });
  } catch (error) {
    const { name, message } = toError(error);
    scope.postMessage({ kind: 'failed', name, message });
  }
};
