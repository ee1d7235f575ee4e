import { oneComponentCatalog } from '../../__testUtils__/catalog';
import { makeBundleFile } from '../__testUtils__/bundleFile';
import { provideStreams } from '../__testUtils__/provideStreams';
import { BundleJudge } from './BundleJudge';
import type { WorkerAnswer } from './workerMessages';

/** A worker that gives these answers to a job, or breaks. */
function fakeWorker(...answers: readonly (WorkerAnswer | 'error')[]) {
  const worker = {
    onmessage: (_: { data: WorkerAnswer }) => {},
    onerror: () => {},
    terminate: jest.fn(),
    postMessage: async () => {
      for (const answer of answers) {
        await Promise.resolve();
        if (answer === 'error') {
          worker.onerror();
        } else {
          worker.onmessage({ data: answer });
        }
      }
    },
  };
  return worker;
}

const progress = { files: 3, share: 0.5 };
const judged = { report: {}, facts: {} } as never;

async function judge(
  createWorker: () => unknown,
  signal?: AbortSignal,
  act: () => void = () => {},
) {
  const onProgress = jest.fn(act);
  const outcome = await new BundleJudge(createWorker as () => Worker).judge(
    {
      file: await makeBundleFile(),
      catalog: oneComponentCatalog,
      clusterType: 'tenant',
      traits: '',
    },
    { signal: signal ?? new AbortController().signal, onProgress },
  );
  return { outcome, onProgress };
}

describe('BundleJudge', () => {
  beforeAll(provideStreams);

  it('lets a worker judge, and ends it', async () => {
    const worker = fakeWorker(
      { kind: 'progress', progress },
      { kind: 'judged', judged },
    );
    const { outcome, onProgress } = await judge(() => worker);
    expect(outcome).toBe(judged);
    expect(onProgress).toHaveBeenCalledWith(progress);
    expect(worker.terminate).toHaveBeenCalled();
  });

  it.each([
    [
      'cannot be made',
      () => {
        throw new Error('Refused by the Content-Security-Policy');
      },
    ],
    ['does not start', () => fakeWorker('error')],
  ])('judges in the page where a worker %s', async (_, createWorker) => {
    const { outcome, onProgress } = await judge(createWorker);
    expect(outcome).toMatchObject({
      report: { verdict: 'degraded' },
      facts: { name: 'spectro-cluster' },
    });
    expect(onProgress).toHaveBeenLastCalledWith({
      files: expect.any(Number),
      share: 1,
    });
  });

  it('says what to do where the worker breaks down', async () => {
    const worker = fakeWorker({ kind: 'progress', progress }, 'error');
    await expect(judge(() => worker)).rejects.toThrow(
      /^The browser stopped reading the bundle, .* command line instead\.$/,
    );
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('passes on why a bundle was refused', async () => {
    const worker = fakeWorker({
      kind: 'failed',
      name: 'InputError',
      message: 'The archive is empty.',
    });
    await expect(judge(() => worker)).rejects.toMatchObject({
      name: 'InputError',
      message: 'The archive is empty.',
    });
  });

  it('ends the worker when it is told to stop', async () => {
    const run = new AbortController();
    const worker = fakeWorker({ kind: 'progress', progress });
    const judging = judge(
      () => worker,
      run.signal,
      () => run.abort(),
    );
    await expect(judging).rejects.toMatchObject({ name: 'AbortError' });
    expect(worker.terminate).toHaveBeenCalled();
  });

  it('makes no worker once it was told to stop', async () => {
    const createWorker = jest.fn();
    const judging = judge(createWorker, AbortSignal.abort());
    await expect(judging).rejects.toMatchObject({ name: 'AbortError' });
    expect(createWorker).not.toHaveBeenCalled();
  });
});
