import { resolve } from 'path';
import { ChildProcess } from '../../processes/ChildProcess';
import { WITH_TYPESCRIPT } from '../../processes/withTypeScript';
import type { FleetTarget } from '../../clusters/SimulatedFleet';

export type HostileFleetRequest =
  | { readonly type: 'serve'; readonly clusters: number }
  | { readonly type: 'counts' };

export type HostileFleetReply =
  | { readonly type: 'serving'; readonly targets: readonly FleetTarget[] }
  | { readonly type: 'counts'; readonly counts: RequestCounts };

/** Requests so far, by kind of hostile cluster. */
export type RequestCounts = Readonly<Record<string, number>>;

/** Clusters that do what no API server does, in a process of their own. */
export class HostileFleet {
  static async start(clusters: number): Promise<HostileFleet> {
    const child = new ChildProcess<HostileFleetRequest, HostileFleetReply>(
      resolve(__dirname, 'hostileFleetProcess.ts'),
      WITH_TYPESCRIPT,
    );
    const reply = await child.ask({ type: 'serve', clusters });
    if (reply.type !== 'serving') {
      throw new Error(`The hostile fleet answered ${reply.type}`);
    }
    return new HostileFleet(child, reply.targets);
  }

  readonly #child: ChildProcess<HostileFleetRequest, HostileFleetReply>;

  private constructor(
    child: ChildProcess<HostileFleetRequest, HostileFleetReply>,
    readonly targets: readonly FleetTarget[],
  ) {
    this.#child = child;
  }

  /** @throws Error where the process has ended */
  async readCounts(): Promise<RequestCounts> {
    const reply = await this.#child.ask({ type: 'counts' });
    if (reply.type !== 'counts') {
      throw new Error(`The hostile fleet answered ${reply.type}`);
    }
    return reply.counts;
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}
