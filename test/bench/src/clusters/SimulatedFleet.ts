import { resolve } from 'path';
import type { RecordedRequest } from '@internal/palette-simulated-kubernetes';
import { ChildProcess } from '../processes/ChildProcess';
import { WITH_TYPESCRIPT } from '../processes/withTypeScript';

/** How a backend reaches one cluster. */
export interface FleetTarget {
  readonly name: string;
  readonly url: string;
  readonly token: string;
  /** PEM */
  readonly ca: string;
  /** The cluster type that its entity declares. */
  readonly clusterType?: string;
}

export type FleetRequest =
  | { readonly type: 'serve'; readonly clusters: number | 'demo' }
  | { readonly type: 'requests' };

export type LoggedRequest = Pick<
  RecordedRequest,
  'path' | 'user' | 'receivedAtMs'
>;

export type FleetReply =
  | { readonly type: 'serving'; readonly targets: readonly FleetTarget[] }
  | { readonly type: 'requests'; readonly requests: readonly LoggedRequest[] };

/** Simulated clusters in a process of their own, with a log of their requests. */
export class SimulatedFleet {
  /** @param clusters - the number of healthy clusters, or the clusters of the demo */
  static async start(clusters: number | 'demo'): Promise<SimulatedFleet> {
    const child = new ChildProcess<FleetRequest, FleetReply>(
      // eslint-disable-next-line no-restricted-syntax
      resolve(__dirname, 'simulatedFleetProcess.ts'),
      WITH_TYPESCRIPT,
    );
    const reply = await child.ask({ type: 'serve', clusters });
    if (reply.type !== 'serving') {
      throw new Error(`The simulated fleet answered ${reply.type}`);
    }
    return new SimulatedFleet(child, reply.targets);
  }

  readonly #child: ChildProcess<FleetRequest, FleetReply>;

  private constructor(
    child: ChildProcess<FleetRequest, FleetReply>,
    readonly targets: readonly FleetTarget[],
  ) {
    this.#child = child;
  }

  /** All requests so far, those of each cluster in the order of their arrival. */
  async listRequests(): Promise<readonly LoggedRequest[]> {
    const reply = await this.#child.ask({ type: 'requests' });
    if (reply.type !== 'requests') {
      throw new Error(`The simulated fleet answered ${reply.type}`);
    }
    return reply.requests;
  }

  stop(): Promise<void> {
    return this.#child.stop();
  }
}
