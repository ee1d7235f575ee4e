import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { JudgingThreads, type JudgingTask } from './JudgingThreads';

// A thread compiles the sources when it starts.
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
  coverage: 'complete',
  observedAt: Date.parse('2026-11-23T12:00:00Z'),
  declared: {},
  strictness: 'adapted',
});
const small = task('kube-system etcd-a 1/1 Running 0 5d');
const large = task(
  Array.from(
    { length: 140_000 },
    (_, i) => `app-${i} shop-7d8f9c6b5-${10_000 + i} 0/1 Error 7 5d`,
  ).join('\n'),
);
const here = () => new AbortController().signal;

describe('JudgingThreads', () => {
  let catalog: PaletteCatalog;
  let threads: JudgingThreads;

  beforeAll(async () => {
    catalog = await loadPaletteCatalog();
  });
  afterEach(() => threads.stop());

  const started = (more: Partial<typeof options> = {}) => {
    threads = new JudgingThreads(catalog, { ...options, ...more });
    return threads;
  };
  const verdictOf = async () => {
    const judgement = await threads.judge(small, here());
    return 'report' in judgement
      ? JSON.parse(new TextDecoder().decode(judgement.report)).verdict
      : judgement.refused;
  };

  it('give the JSON of a report', async () => {
    started();
    expect(await verdictOf()).toBe('unknown');
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

  it('give up a listing that takes too much memory, and judge the next one', async () => {
    started({ memoryBytes: 40_000_000 });
    await expect(threads.judge(large, here())).rejects.toThrow(
      /more memory than this portal gives it \(palette\.evaluations\.maxMemory\)/,
    );
    expect(await verdictOf()).toBe('unknown');
  });

  it('give up what nobody waits for, and judge the next one', async () => {
    started();
    const gone = new AbortController();
    const judged = threads.judge(large, gone.signal);
    gone.abort(new Error('gone'));
    await expect(judged).rejects.toThrow('gone');
    expect(await verdictOf()).toBe('unknown');
  });

  it('leave this thread free while they judge', async () => {
    started();
    let turns = 0;
    const turn = setInterval(() => {
      turns++;
    }, 1);
    await threads.judge(large, here());
    clearInterval(turn);
    expect(turns).toBeGreaterThan(50);
  });
});
