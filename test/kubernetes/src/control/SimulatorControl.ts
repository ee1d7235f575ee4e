import { createServer, IncomingMessage, Server, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import { z } from 'zod';
import { ServedCluster } from '../api/ServedCluster';
import { SimulatedKubernetesApi } from '../api/SimulatedKubernetesApi';
import { ControlRequest, controlRequest } from './controlRequest';

const LARGEST_BODY = 64 * 1024;

/**
 * Changes simulated clusters over HTTP, for tests that run in another process, such as the browser test:
 * `GET /clusters` lists them; `POST /clusters/<name>` takes a `ControlRequest` as JSON. A 400 says what to fix.
 * It listens on 127.0.0.1 alone and asks for no credential.
 */
export class SimulatorControl {
  /** @param port - 0: any free one */
  static async start(
    api: SimulatedKubernetesApi,
    port: number = 0,
  ): Promise<SimulatorControl> {
    const control = new SimulatorControl(api);
    await new Promise<void>((resolve, reject) => {
      control.#server.once('error', reject);
      control.#server.listen(port, '127.0.0.1', resolve);
    });
    return control;
  }

  readonly #server: Server;
  readonly #api: SimulatedKubernetesApi;

  private constructor(api: SimulatedKubernetesApi) {
    this.#api = api;
    this.#server = createServer((request, response) =>
      this.#handle(request, response),
    );
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async stop(): Promise<void> {
    await new Promise<void>(resolve => {
      this.#server.close(() => resolve());
      this.#server.closeAllConnections();
    });
  }

  async #handle(
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { pathname } = new URL(request.url ?? '/', 'http://control');
    const [, clusters, name, ...rest] = pathname.split('/');
    try {
      if (clusters !== 'clusters' || rest.length > 0) {
        reply(response, 404, { error: 'Only /clusters and /clusters/<name>' });
      } else if (request.method === 'GET' && !name) {
        reply(response, 200, { items: this.#api.clusters.map(describe) });
      } else if (request.method === 'GET') {
        reply(response, 200, describe(this.#api.cluster(name)));
      } else if (request.method === 'POST' && name) {
        const cluster = this.#api.cluster(name);
        await apply(cluster, parse(await readBody(request)));
        reply(response, 200, describe(cluster));
      } else {
        reply(response, 405, { error: 'GET, or POST to one cluster' });
      }
    } catch (error) {
      reply(response, 400, {
        error: error instanceof Error ? error.message : String(error),
      });
    }
  }
}

function describe(cluster: ServedCluster) {
  const { name, title, url, clusterType, requests, faults, workloads } =
    cluster;
  return {
    name,
    title,
    url,
    clusterType,
    requests: requests.count,
    fault: faults.current ?? null,
    workloads: workloads.list(),
  };
}

async function apply(
  cluster: ServedCluster,
  request: ControlRequest,
): Promise<void> {
  const { workloads, faults } = cluster;
  switch (request.action) {
    case 'break':
      workloads.setCondition(
        request.namespace,
        request.workload,
        request.condition,
        request.pod,
      );
      break;
    case 'remove':
      workloads.remove(request.namespace, request.workload);
      break;
    case 'heal':
      workloads.heal(request.namespace, request.workload);
      break;
    case 'scale':
      workloads.scale(request.namespace, request.workload, request.replicas);
      break;
    case 'setFault':
      await faults.set(request.fault);
      break;
    default:
      await faults.clear();
  }
}

function parse(text: string): ControlRequest {
  const result = controlRequest.safeParse(JSON.parse(text));
  if (!result.success) throw new Error(z.prettifyError(result.error));
  return result.data;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > LARGEST_BODY) throw new Error('The body is too large');
  }
  return text;
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(`${JSON.stringify(body)}\n`);
}
