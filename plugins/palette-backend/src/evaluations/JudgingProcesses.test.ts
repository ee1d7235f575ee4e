import { getPriority } from 'node:os';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import {
  JudgingFixture,
  listings,
  toTask,
} from '../__testUtils__/JudgingFixture';

// A process compiles the sources when it starts.
jest.setTimeout(60_000);

const { small, large, slow } = listings;

describe('JudgingProcesses', () => {
  let catalog: PaletteCatalog;
  let judging: JudgingFixture;

  beforeAll(async () => {
    catalog = await loadPaletteCatalog();
  });
  afterEach(() => judging.processes.stop());

  const start = (limits?: Partial<JudgingFixture['limits']>) => {
    judging = new JudgingFixture(catalog, limits);
    return judging;
  };

  it('leave the priority of the backend as it is', async () => {
    const before = getPriority();
    await start().decideVerdict();
    expect(getPriority()).toBe(before);
  });

  it('give the JSON of a report', async () => {
    expect(await start().decideVerdict()).toBe('unknown');
  });

  it('take the namespace of a listing without namespaces from the request', async () => {
    const report = await start().read({
      ...toTask('jet-7d8f9c6b5-abcde 1/1 Running 0 5d'),
      namespace: 'jet-system',
    });
    expect(report).toMatchObject({
      clusterType: 'pcg',
      gaps: [{ in: { allExcept: ['jet-system'] } }],
    });
  });

  it('say that a listing looks partial, unless the caller has said so', async () => {
    const part = toTask('jet-system jet-7d8f9c6b5-abcde 1/1 Running 0 5d');
    start();
    expect((await judging.read(part)).partialListing).toMatchObject({
      namespaces: ['jet-system'],
    });
    const said = await judging.read({ ...part, coverage: 'partial' });
    expect(said.partialListing).toBeUndefined();
  });

  it('say why a listing cannot be used', async () => {
    expect(await start().read(toTask('rubbish'))).toEqual({
      refused: expect.stringMatching(/^Line 1 of the listing cannot be read/),
    });
  });

  it('give up a listing that takes too long, and say what to do instead', async () => {
    await expect(start({ timeoutMs: 1 }).judge(large)).rejects.toThrow(
      /not judged within 0\.001 s.*palette\.evaluations\.timeout.*palette-conformance check FILE/,
    );
  });

  it('give up YAML that takes too long while it is parsed, and judge the next listing', async () => {
    const { limits } = start();
    await judging.decideVerdict();

    limits.timeoutMs = 500;
    await expect(judging.judge(slow)).rejects.toThrow(
      /not judged within 0\.5 s/,
    );
    limits.timeoutMs = 50_000;
    expect(await judging.decideVerdict()).toBe('unknown');
  });

  it('judge an ordinary listing while large ones wait for each other', async () => {
    start({ threads: 2 });
    const gone = new AbortController();
    const ended = jest.fn();
    const all = [slow, large].map(listing =>
      judging.judge(listing, gone.signal).finally(ended),
    );
    all.forEach(judgement => judgement.catch(() => {}));

    expect(await judging.decideVerdict()).toBe('unknown');
    expect(ended).not.toHaveBeenCalled();

    gone.abort(new Error('Nobody waits any more.'));
    expect(await Promise.allSettled(all)).toMatchObject([
      { reason: { message: 'Nobody waits any more.' } },
      { reason: { message: 'Nobody waits any more.' } },
    ]);
  });

  it('give up a large listing whose turn does not come in time', async () => {
    const { limits } = start({ threads: 2 });
    const gone = new AbortController();
    const ended = jest.fn();
    const first = judging.judge(slow, gone.signal).finally(ended);
    first.catch(() => {});

    limits.timeoutMs = 200;
    await expect(judging.judge(large)).rejects.toThrow(
      /not judged within 0\.2 s/,
    );
    expect(ended).not.toHaveBeenCalled();
    gone.abort();
    await expect(first).rejects.toThrow();
  });

  it('give up a listing that takes too much memory, and judge the next', async () => {
    start({ memoryBytes: 50_000_000 });
    await expect(judging.judge(slow)).rejects.toThrow(
      /more memory than this portal gives it \(palette\.evaluations\.maxMemory\)/,
    );
    expect(await judging.decideVerdict()).toBe('unknown');
  });

  it('give up a listing that nobody waits for, and judge the next', async () => {
    start();
    const gone = new AbortController();
    const judged = judging.judge(large, gone.signal);
    gone.abort(new Error('gone'));
    await expect(judged).rejects.toThrow('gone');
    expect(await judging.decideVerdict()).toBe('unknown');
  });

  it('begin nothing for a caller who has gone before', async () => {
    const gone = AbortSignal.abort(new Error('gone'));
    await expect(start().judge(small, gone)).rejects.toThrow('gone');
  });

  it('leave this thread free while they judge', async () => {
    start();
    let turns = 0;
    const turn = setInterval(() => {
      turns++;
    }, 1);
    await judging.judge(large);
    clearInterval(turn);
    expect(turns).toBeGreaterThan(50);
  });
});
