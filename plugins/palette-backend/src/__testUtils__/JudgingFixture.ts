import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import type { EvaluationOptions } from '../evaluations/EvaluationOptions';
import { JudgingProcesses } from '../evaluations/JudgingProcesses';
import type { JudgingTask } from '../evaluations/JudgingTask';

/** For tests that change how long one listing may take. */
type Limits = {
  -readonly [Key in keyof EvaluationOptions]: EvaluationOptions[Key];
};

const LIMITS: Limits = {
  maxBytes: 20_000_000,
  perUser: 2,
  threads: 1,
  timeoutMs: 50_000,
  memoryBytes: 512_000_000,
};

export const toTask = (listing: string): JudgingTask => ({
  listing,
  observedAt: Date.parse('2026-11-23T12:00:00Z'),
  declared: {},
  strictness: 'adapted',
});

/** Listings by what they cost. */
export const listings = {
  small: toTask('kube-system etcd-a 1/1 Running 0 5d'),
  large: toTask(
    Array.from(
      { length: 49_000 },
      (_, i) => `app-${i % 4_000} shop-7d8f9c6b5-${10_000 + i} 0/1 Error 7 5d`,
    ).join('\n'),
  ),
  /** Nearly as much YAML as may be read; the parser takes 10 s or more. */
  slow: toTask(
    `kind: List\nitems:\n${`- kind: Node\n${'  a: b\n'.repeat(28_000)}`.repeat(
      24,
    )}`,
  ),
};

/** For listings that somebody waits for. */
const here = () => new AbortController().signal;

/** The processes of one test. */
export class JudgingFixture {
  readonly limits: Limits;
  readonly processes: JudgingProcesses;

  constructor(catalog: PaletteCatalog, more: Partial<Limits> = {}) {
    this.limits = { ...LIMITS, ...more };
    this.processes = new JudgingProcesses(catalog, this.limits);
  }

  judge(task: JudgingTask, gone = here()) {
    return this.processes.judge(task, gone);
  }

  /** The report of a listing, or why it is refused. */
  async read(task: JudgingTask) {
    const judgement = await this.judge(task);
    return 'report' in judgement
      ? JSON.parse(new TextDecoder().decode(judgement.report))
      : judgement;
  }

  /** The verdict of a small listing: `unknown`. */
  async decideVerdict(): Promise<unknown> {
    return (await this.read(listings.small)).verdict;
  }
}
