import { resolve } from 'path';
import { percentile } from '../figures/percentile';
import { ChildProcess } from '../processes/ChildProcess';
import type { Scenario, SubjectName } from './scenarios/Scenario';
import type {
  ApiReply,
  ApiRequest,
  Counts,
  Target,
} from './simulation/messages';
import type { SubjectReply, SubjectRequest } from './subjectProcess';

/** The cost of one reading of all clusters of a scenario: medians of the measured passes. */
export interface Row {
  readonly scenario: string;
  readonly subject: SubjectName;
  readonly wallMs: number;
  /** User and system time. */
  readonly cpuMs: number;
  /** HTTP headers and bodies as sent, after gzip. */
  readonly bytes: number;
  readonly peakRssBytes: number;
  readonly requests: number;
}

export type Api = ChildProcess<ApiRequest, ApiReply>;
type Passed = Extract<SubjectReply, { type: 'passed' }>;

const DEFAULT_PASSES = 3;
const SUBJECT_ARGUMENTS = [
  // The heap of a running backend. While a smaller heap grows, V8's full collections take half of a small reading, and
  // their number differs between processes.
  '--initial-old-space-size=256',
  // A peer that lists 50,000 pods needs more than Node's default.
  '--max-old-space-size=8192',
];

/** A scenario whose simulated API runs. */
export interface Served {
  readonly scenario: Scenario;
  readonly api: Api;
  readonly targets: readonly Target[];
}

/** One subject on one scenario, in a process of its own. */
export class Measurement {
  readonly #child = new ChildProcess<SubjectRequest, SubjectReply>(
    resolve(__dirname, 'subjectProcess.js'),
    SUBJECT_ARGUMENTS,
  );
  readonly #measured: (Passed & Counts)[] = [];
  readonly #served: Served;
  readonly #subject: SubjectName;

  constructor(served: Served, subject: SubjectName) {
    this.#served = served;
    this.#subject = subject;
  }

  get passes(): number {
    return this.#served.scenario.passes?.[this.#subject] ?? DEFAULT_PASSES;
  }

  /** Starts the subject and warms it up. */
  async prepare(): Promise<void> {
    const { scenario, targets } = this.#served;
    const subject = this.#subject;
    const { timeoutMs, isReadAgain = false } = scenario;
    await this.#child.ask({
      type: 'prepare',
      subject,
      timeoutMs,
      isReadAgain,
      targets,
    });
    // Each kubectl is a process of its own, which nothing warms up.
    const warmUps =
      subject === 'kubectl' ? 0 : scenario.warmUps?.[subject] ?? 1;
    for (let pass = 0; pass < warmUps; pass += 1) {
      await this.runPass();
    }
    this.#measured.length = 0;
  }

  /** Runs one measured pass. */
  async runPass(): Promise<void> {
    const { scenario, api } = this.#served;
    const readings = scenario.readings?.[this.#subject] ?? 1;
    const before = await readCounts(api);
    const passed = await this.#child.ask({ type: 'pass', readings });
    const after = await readCounts(api);
    if (passed.type !== 'passed') {
      throw new Error(
        `The process of ${this.#subject} answered ${passed.type}`,
      );
    }
    this.#requireRead(passed);
    this.#measured.push({
      ...passed,
      requests: (after.requests - before.requests) / readings,
      bytes: (after.bytes - before.bytes) / readings,
    });
  }

  /** @throws Error where a cluster that answers was not read; where some never answer, a peer's failures are only printed */
  #requireRead({ failed, failure }: Passed): void {
    const { name, blackHoles } = this.#served.scenario;
    if (failed === blackHoles) {
      return;
    }
    const message = `${
      this.#subject
    } could not read ${failed} clusters of ${name}, of which ${blackHoles} do not answer: ${failure}`;
    if (this.#subject === 'palette' || blackHoles === 0) {
      throw new Error(message);
    }
    // eslint-disable-next-line no-console
    console.log(message);
  }

  /** The medians of all measured passes. */
  summarize(): Row {
    const median = (
      key: 'wallMs' | 'cpuMs' | 'bytes' | 'requests' | 'peakRssBytes',
    ) =>
      percentile(
        this.#measured.map(pass => pass[key]),
        50,
      );
    return {
      scenario: this.#served.scenario.name,
      subject: this.#subject,
      wallMs: median('wallMs'),
      cpuMs: median('cpuMs'),
      bytes: median('bytes'),
      peakRssBytes: median('peakRssBytes'),
      requests: median('requests'),
    };
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}

async function readCounts(api: Api): Promise<Counts> {
  const reply = await api.ask({ type: 'count' });
  if (reply.type !== 'counts') {
    throw new Error(`The simulated API answered ${reply.type}`);
  }
  return reply;
}
