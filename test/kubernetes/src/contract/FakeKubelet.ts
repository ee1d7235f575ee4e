import { createServer, Server } from 'https';
import { AddressInfo } from 'net';
import { answerLog } from '../api/answerLog';
import { InvalidRequest } from '../api/InvalidRequest';
import { SimulatedCluster } from '../cluster/SimulatedCluster';

/** A kubelet that only has logs: those of a simulated cluster's pods, at `/containerLogs/<namespace>/<pod>/<container>`. */
export class FakeKubelet {
  readonly #server: Server;
  readonly #cluster: SimulatedCluster;

  /** Resolves when it listens, on any free port of 127.0.0.1. */
  static async start(
    cluster: SimulatedCluster,
    tls: { readonly cert: string; readonly key: string },
  ): Promise<FakeKubelet> {
    const kubelet = new FakeKubelet(cluster, tls);
    await new Promise<void>(resolve =>
      kubelet.#server.listen(0, '127.0.0.1', () => resolve()),
    );
    return kubelet;
  }

  private constructor(
    cluster: SimulatedCluster,
    tls: { readonly cert: string; readonly key: string },
  ) {
    this.#cluster = cluster;
    this.#server = createServer(tls, (request, response) => {
      const { status, text } = this.#answer(request.url ?? '/');
      response.writeHead(status, { 'Content-Type': 'text/plain' }).end(text);
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  #answer(path: string): { readonly status: number; readonly text: string } {
    const url = new URL(path, 'https://kubelet');
    const [kind, namespace, name, container] = url.pathname
      .split('/')
      .slice(1)
      .map(decodeURIComponent);
    const pod =
      kind === 'containerLogs' && this.#cluster.objects.pod(namespace, name);
    if (!pod) return { status: 404, text: `pod "${name}" does not exist\n` };
    url.searchParams.set('container', container);
    try {
      const { text = '' } = answerLog(this.#cluster, pod, url.searchParams);
      return { status: 200, text };
    } catch (error) {
      if (error instanceof InvalidRequest) {
        return { status: 400, text: error.message };
      }
      return { status: 500, text: String(error) };
    }
  }
}
