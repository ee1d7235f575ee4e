import childProcess, { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { JudgingFixture, listings } from '../__testUtils__/JudgingFixture';

// A process compiles the sources when it starts.
jest.setTimeout(60_000);

const { fork } = childProcess;
const { small, slow } = listings;

describe('processes that judge', () => {
  let catalog: PaletteCatalog;
  let forked: jest.SpiedFunction<typeof fork>;
  let judging: JudgingFixture;

  beforeAll(async () => {
    catalog = await loadPaletteCatalog();
  });
  beforeEach(() => {
    forked = jest.spyOn(childProcess, 'fork');
    judging = new JudgingFixture(catalog);
  });
  afterEach(async () => {
    jest.useRealTimers();
    forked.mockRestore();
    await judging.processes.stop();
  });

  const getProcess = (): ChildProcess => forked.mock.results.at(-1)?.value;
  /** Has listings judged, and gives all of them up once one is done. */
  const giveUpAfterOne = async (tasks: readonly (typeof small)[]) => {
    const gone = new AbortController();
    const judged = tasks.map(task => judging.judge(task, gone.signal));
    await Promise.race(judged);
    gone.abort(new Error('gone'));
    await Promise.allSettled(judged);
  };

  it('give way to everything else, with all of their threads', async () => {
    await judging.decideVerdict();

    const pid = Number(getProcess().pid);
    // Elsewhere threads have no priority of their own.
    const threads =
      process.platform === 'linux' ? readdirSync(`/proc/${pid}/task`) : [pid];
    expect(new Set(threads.map(thread => getPriority(Number(thread))))).toEqual(
      new Set([constants.priority.PRIORITY_LOW]),
    );
  });

  it('know nothing of the environment and the options of the backend', async () => {
    await judging.decideVerdict();
    expect(forked.mock.calls[0][1]).toMatchObject({ env: {}, execArgv: [] });
  });

  it('end when there was nothing to judge for a minute; the next listing starts another', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'Date'] });
    for (let i = 0; i < 3; i++) {
      await judging.decideVerdict();
      jest.advanceTimersByTime(59_000);
    }
    expect(forked).toHaveBeenCalledTimes(1);

    const ended = once(getProcess(), 'exit');
    jest.advanceTimersByTime(1_000);
    await ended;
    expect(await judging.decideVerdict()).toBe('unknown');
    expect(forked).toHaveBeenCalledTimes(2);
  });

  it('go on starting where a listing is given up before they have started', async () => {
    for (let i = 0; i < 5; i++) {
      const gone = new AbortController();
      const judged = judging.judge(small, gone.signal);
      setTimeout(() => gone.abort(new Error('gone')), 10);
      await expect(judged).rejects.toThrow('gone');
    }
    expect(await judging.decideVerdict()).toBe('unknown');
    expect(forked).toHaveBeenCalledTimes(1);
  });

  it('are ended if they have not started after two minutes; the next listing starts another', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'Date'] });
    forked.mockImplementationOnce((...args) => {
      const child = fork(...args);
      child.kill('SIGSTOP');
      return child;
    });
    const gone = new AbortController();
    const judged = judging.judge(small, gone.signal);
    while (forked.mock.calls.length === 0) {
      await new Promise(resolve => setImmediate(resolve));
    }
    gone.abort(new Error('gone'));
    await expect(judged).rejects.toThrow('gone');

    const ended = once(getProcess(), 'exit');
    jest.advanceTimersByTime(120_000);
    expect(await ended).toEqual([null, 'SIGKILL']);
    expect(await judging.decideVerdict()).toBe('unknown');
    expect(forked).toHaveBeenCalledTimes(2);
  });

  it('are not ended for their start once they have started', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'Date'] });
    for (let i = 0; i < 4; i++) {
      await judging.decideVerdict();
      jest.advanceTimersByTime(50_000);
    }
    expect(await judging.decideVerdict()).toBe('unknown');
    expect(forked).toHaveBeenCalledTimes(1);
  });

  it('are never more than allowed, also while some are being ended', async () => {
    judging = new JudgingFixture(catalog, { threads: 2 });
    const all: ChildProcess[] = [];
    let most = 0;
    forked.mockImplementation((...args) => {
      const child = fork(...args);
      all.push(child);
      const there = all.filter(
        each => each.exitCode === null && each.signalCode === null,
      );
      most = Math.max(most, there.length);
      return child;
    });
    for (let i = 0; i < 6; i++) {
      await giveUpAfterOne([slow, small, small]);
    }
    expect(all.length).toBeGreaterThan(2);
    expect(most).toBe(2);
  });

  it('are ended with the backend, and none starts after that', async () => {
    await judging.decideVerdict();
    const judged = [slow, small].map(task => judging.judge(task));
    const ended = Promise.allSettled(judged);
    await judging.processes.stop();

    const reason = {
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(/^The portal is shutting down\./),
    };
    expect(await ended).toMatchObject([{ reason }, { reason }]);
    await expect(judging.decideVerdict()).rejects.toMatchObject(reason);
    expect(forked).toHaveBeenCalledTimes(1);
    expect(getProcess().signalCode).toBe('SIGKILL');
  });

  it('ask for a listing again where they were ended, and the next one is judged', async () => {
    await judging.decideVerdict();
    const judged = judging.judge(slow);
    getProcess().kill('SIGKILL');
    await expect(judged).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /ended with SIGKILL\. Send the listing again/,
      ),
    });
    expect(await judging.decideVerdict()).toBe('unknown');
  });

  it('say that a listing takes too much memory where they ended of that', async () => {
    await judging.decideVerdict();
    const judged = judging.judge(slow);
    getProcess().kill('SIGABRT');
    await expect(judged).rejects.toThrow(/palette\.evaluations\.maxMemory/);
  });

  it('say at once that there is too little memory to start', async () => {
    judging = new JudgingFixture(catalog, { memoryBytes: 3_000_000 });
    await expect(judging.decideVerdict()).rejects.toThrow(
      /palette\.evaluations\.maxMemory/,
    );
  });

  it('ask for a listing again where none can be started', async () => {
    forked.mockImplementationOnce(() => {
      throw Object.assign(new Error('spawn /usr/bin/node ENOMEM'), {
        code: 'ENOMEM',
      });
    });
    await expect(judging.decideVerdict()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /could not be started or reached \(ENOMEM\)/,
      ),
    });
    expect(await judging.decideVerdict()).toBe('unknown');
  });

  it('ask for a listing again where one cannot be started after all', async () => {
    forked.mockImplementationOnce((path, options) =>
      fork(path, { ...(options as object), execPath: '/no/such/node' }),
    );
    await expect(judging.decideVerdict()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /could not be started or reached \(ENOENT\)/,
      ),
    });
    expect(await judging.decideVerdict()).toBe('unknown');
  });

  it('leave nothing of a listing behind once it was judged', async () => {
    const judge = async () => {
      const listing = { ...small };
      await judging.judge(listing);
      return new WeakRef(listing);
    };
    const kept = await judge();

    await collectGarbage();
    expect(kept.deref()).toBeUndefined();
  });

  it('leave nothing behind of a listing that is given up while others are ahead of it', async () => {
    const ahead = new AbortController();
    const first = judging.judge(slow, ahead.signal);
    const gone = new AbortController();
    const giveUp = () => {
      const listing = { ...small };
      const judged = judging.judge(listing, gone.signal);
      return { judged, kept: new WeakRef(listing) };
    };
    const { judged, kept } = giveUp();
    gone.abort(new Error('gone'));
    await expect(judged).rejects.toThrow('gone');

    await collectGarbage();
    expect(kept.deref()).toBeUndefined();
    ahead.abort(new Error('gone'));
    await expect(first).rejects.toThrow('gone');
  });
});

/** Node.js offers this only where it is asked for it. */
async function collectGarbage() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc');
  for (let i = 0; i < 3; i++) {
    await new Promise(resolve => setTimeout(resolve, 10));
    collect();
  }
}
