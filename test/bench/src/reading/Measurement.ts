import { resolve } from 'path';
import { ChildProcess } from '../processes/ChildProcess';
import type { Scenario, SubjectName } from './scenarios';
import type {
  ApiReply,
  ApiRequest,
  Counts,
  Target,
} from './simulation/messages';
import type { SubjectReply, SubjectRequest } from './subjectProcess';

/** What one reading of all clusters of a scenario took: medians of the measured passes. */
export interface Row {
  readonly scenario: string;
  readonly subject: SubjectName;
  readonly wallMs: number;
  /** user and system */
  readonly cpuMs: number;
  /** HTTP, headers and bodies as sent, after gzip */
  readonly bytes: number;
  readonly peakRssBytes: number;
  readonly requests: number;
}

export type Api = ChildProcess<ApiRequest, ApiReply>;
type Passed = Extract<SubjectReply, { type: 'passed' }>;

const DEFAULT_PASSES = 3;
const SUBJECT_ARGUMENTS = [
  // A backend's heap has long grown to this. A small one's growing would be measured instead: how often V8 collects it
  // as a whole differs from process to process, and is half of what a small reading takes.
  '--initial-old-space-size=256',
  // A peer that lists 50,000 pods needs more than Node's default.
  '--max-old-space-size=8192',
];

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? sorted[middle]
    : (sorted[middle - 1] + sorted[middle]) / 2;
}

async function count(api: Api): Promise<Counts> {
  const reply = await api.ask({ type: 'count' });
  if (reply.type !== 'counts') {
    throw new Error(`The simulated API answered ${reply.type}`);
  }
  return reply;
}

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

  async prepare(): Promise<void> {
    const { scenario, targets } = this.#served;
    const subject = this.#subject;
    const { timeoutMs } = scenario;
    await this.#child.ask({ type: 'prepare', subject, timeoutMs, targets });
    // Each kubectl is a process of its own, which nothing warms up.
    const warmUps =
      subject === 'kubectl' ? 0 : scenario.warmUps?.[subject] ?? 1;
    for (let pass = 0; pass < warmUps; pass += 1) {
      await this.pass();
    }
    this.#measured.length = 0;
  }

  async pass(): Promise<void> {
    const { scenario, api } = this.#served;
    const readings = scenario.readings?.[this.#subject] ?? 1;
    const before = await count(api);
    const passed = await this.#child.ask({ type: 'pass', readings });
    const after = await count(api);
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

  /** @throws Error where clusters that answer were not read, unless a peer let those that do not answer hold it up */
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

  row(): Row {
    const of = (
      key: 'wallMs' | 'cpuMs' | 'bytes' | 'requests' | 'peakRssBytes',
    ) => median(this.#measured.map(pass => pass[key]));
    return {
      scenario: this.#served.scenario.name,
      subject: this.#subject,
      wallMs: of('wallMs'),
      cpuMs: of('cpuMs'),
      bytes: of('bytes'),
      peakRssBytes: of('peakRssBytes'),
      requests: of('requests'),
    };
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}
