import childProcess, { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { constants, getPriority } from 'node:os';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import type { JudgingTask } from './JudgingTask';
import { JudgingProcesses } from './JudgingProcesses';

// A process compiles the sources when it starts.
jest.setTimeout(60_000);

const options = {
  maxBytes: 20_000_000,
  perUser: 2,
  threads: 1,
  timeoutMs: 50_000,
  memoryBytes: 512_000_000,
};
const task = (listing: string): JudgingTask => ({
  listing,
  observedAt: Date.parse('2026-11-23T12:00:00Z'),
  declared: {},
  strictness: 'adapted',
});
const small = task('kube-system etcd-a 1/1 Running 0 5d');
const large = task(
  Array.from(
    { length: 49_000 },
    (_, i) => `app-${i % 4_000} shop-7d8f9c6b5-${10_000 + i} 0/1 Error 7 5d`,
  ).join('\n'),
);
// Nearly as much YAML as may be read; the parser takes 10 s or more.
const slow = task(
  `kind: List\nitems:\n${`- kind: Node\n${'  a: b\n'.repeat(28_000)}`.repeat(
    24,
  )}`,
);
const here = () => new AbortController().signal;

describe('JudgingProcesses', () => {
  let catalog: PaletteCatalog;
  const forked = jest.spyOn(childProcess, 'fork');
  let processes: JudgingProcesses;

  beforeAll(async () => {
    catalog = await loadPaletteCatalog();
  });
  beforeEach(() => forked.mockClear());
  afterEach(() => {
    jest.useRealTimers();
    processes.stop();
  });

  const startedWith = (limits: typeof options) => {
    processes = new JudgingProcesses(catalog, limits);
    return processes;
  };
  const started = (more: Partial<typeof options> = {}) => {
    return startedWith({ ...options, ...more });
  };
  const decideVerdict = async () => {
    const judgement = await processes.judge(small, here());
    return 'report' in judgement
      ? JSON.parse(new TextDecoder().decode(judgement.report)).verdict
      : judgement.refused;
  };

  const getProcess = (): ChildProcess => forked.mock.results.at(-1)?.value;

  it('give way to everything else, with all of their threads', async () => {
    started();
    await decideVerdict();

    const pid = Number(getProcess().pid);
    // Elsewhere threads have no priority of their own.
    const threads =
      process.platform === 'linux' ? readdirSync(`/proc/${pid}/task`) : [pid];
    expect(new Set(threads.map(thread => getPriority(Number(thread))))).toEqual(
      new Set([constants.priority.PRIORITY_LOW]),
    );
  });

  it('know nothing of the environment and the options of the backend', async () => {
    started();
    await decideVerdict();
    expect(forked.mock.calls[0][1]).toMatchObject({ env: {}, execArgv: [] });
  });

  it('leave the priority of the backend as it is', async () => {
    const before = getPriority();
    started();
    await decideVerdict();
    expect(getPriority()).toBe(before);
  });

  it('give the JSON of a report', async () => {
    started();
    expect(await decideVerdict()).toBe('unknown');
  });

  it('take the namespace of a listing without namespaces from the request', async () => {
    const judgement = await started().judge(
      {
        ...task('jet-7d8f9c6b5-abcde 1/1 Running 0 5d'),
        namespace: 'jet-system',
      },
      here(),
    );
    expect(
      'report' in judgement &&
        JSON.parse(new TextDecoder().decode(judgement.report)),
    ).toMatchObject({
      clusterType: 'pcg',
      gaps: [{ in: { allExcept: ['jet-system'] } }],
    });
  });

  it('say that a listing looks partial, unless the caller has said so', async () => {
    const part = task('jet-system jet-7d8f9c6b5-abcde 1/1 Running 0 5d');
    started();
    const partialListing = async (given: JudgingTask) => {
      const judgement = await processes.judge(given, here());
      return (
        'report' in judgement &&
        JSON.parse(new TextDecoder().decode(judgement.report)).partialListing
      );
    };
    expect(await partialListing(part)).toMatchObject({
      namespaces: ['jet-system'],
    });
    expect(
      await partialListing({ ...part, coverage: 'partial' }),
    ).toBeUndefined();
  });

  it('say why a listing cannot be used', async () => {
    expect(await started().judge(task('rubbish'), here())).toEqual({
      refused: expect.stringMatching(/^Line 1 of the listing cannot be read/),
    });
  });

  it('give up a listing that takes too long, and say what to do instead', async () => {
    await expect(
      started({ timeoutMs: 1 }).judge(large, here()),
    ).rejects.toThrow(
      /not judged within 0\.001 s.*palette\.evaluations\.timeout.*palette-conformance check FILE/,
    );
  });

  it('give up YAML that takes too long while it is parsed, and judge the next listing', async () => {
    const patience = { ...options };
    startedWith(patience);
    // The thread has started.
    await decideVerdict();

    patience.timeoutMs = 500;
    await expect(processes.judge(slow, here())).rejects.toThrow(
      /not judged within 0\.5 s/,
    );
    patience.timeoutMs = options.timeoutMs;
    expect(await decideVerdict()).toBe('unknown');
  });

  it('judge an ordinary listing while large ones wait for each other', async () => {
    started({ threads: 2 });
    const gone = new AbortController();
    const ended = jest.fn();
    const all = [slow, large].map(listing =>
      processes.judge(listing, gone.signal).finally(ended),
    );
    all.forEach(judgement => judgement.catch(() => {}));

    expect(await decideVerdict()).toBe('unknown');
    expect(ended).not.toHaveBeenCalled();

    gone.abort(new Error('Nobody waits any more.'));
    expect(await Promise.allSettled(all)).toMatchObject([
      { reason: { message: 'Nobody waits any more.' } },
      { reason: { message: 'Nobody waits any more.' } },
    ]);
  });

  it('give up a large listing whose turn does not come in time', async () => {
    const patience = { ...options, threads: 2 };
    startedWith(patience);
    const gone = new AbortController();
    const ended = jest.fn();
    const first = processes.judge(slow, gone.signal).finally(ended);
    first.catch(() => {});

    patience.timeoutMs = 200;
    await expect(processes.judge(large, here())).rejects.toThrow(
      /not judged within 0\.2 s/,
    );
    expect(ended).not.toHaveBeenCalled();
    gone.abort();
    await expect(first).rejects.toThrow();
  });

  it('give up a listing that takes too much memory, and judge the next', async () => {
    started({ memoryBytes: 50_000_000 });
    await expect(processes.judge(slow, here())).rejects.toThrow(
      /more memory than this portal gives it \(palette\.evaluations\.maxMemory\)/,
    );
    expect(await decideVerdict()).toBe('unknown');
  });

  it('give up a listing that nobody waits for, and judge the next', async () => {
    started();
    const gone = new AbortController();
    const judged = processes.judge(large, gone.signal);
    gone.abort(new Error('gone'));
    await expect(judged).rejects.toThrow('gone');
    expect(await decideVerdict()).toBe('unknown');
  });

  it('leave this thread free while they judge', async () => {
    started();
    let turns = 0;
    const turn = setInterval(() => {
      turns++;
    }, 1);
    await processes.judge(large, here());
    clearInterval(turn);
    expect(turns).toBeGreaterThan(50);
  });

  it('say to send a listing again whose process was ended, and judge the next', async () => {
    started();
    await decideVerdict();
    const judged = processes.judge(slow, here());
    getProcess().kill('SIGKILL');
    await expect(judged).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /was interrupted: .*SIGKILL\. Send it again/,
      ),
    });
    expect(await decideVerdict()).toBe('unknown');
  });

  it('end when there was nothing to judge for a minute, and start with the next listing', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'Date'] });
    started();
    await decideVerdict();
    jest.advanceTimersByTime(59_000);
    await decideVerdict();
    jest.advanceTimersByTime(59_000);
    await decideVerdict();
    expect(forked).toHaveBeenCalledTimes(1);

    const ended = once(getProcess(), 'exit');
    jest.advanceTimersByTime(60_000);
    await ended;
    expect(await decideVerdict()).toBe('unknown');
    expect(forked).toHaveBeenCalledTimes(2);
  });
});
