import { createServer, IncomingMessage, Server, ServerResponse } from 'http';
import { AddressInfo } from 'net';
import { resolve as resolvePath } from 'path';
import { z } from 'zod';
import { ServedCluster } from '../api/ServedCluster';
import { SimulatedKubernetesApi } from '../api/SimulatedKubernetesApi';
import { applyRequest } from './applyRequest';
import { ControlRequest, controlRequest } from './controlRequest';
import { readScenarios, Scenario } from './Scenario';

const LARGEST_BODY = 64 * 1024;
// This package is never built, so its sources stay where its data is.
// eslint-disable-next-line no-restricted-syntax
const SCENARIOS = resolvePath(__dirname, '../../scenarios.yaml');

/**
 * Changes simulated clusters over HTTP, for tests that run in another process, such as the browser test:
 * `GET /clusters` lists them; `POST /clusters/<name>` takes a `ControlRequest` as JSON. `GET /scenarios` lists the stories of
 * the demo; `POST /scenarios/<name>` begins one and `DELETE` ends it. A 400 says what to fix.
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
  readonly #scenarios = readScenarios(SCENARIOS);

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
    const [, collection, name, ...rest] = pathname.split('/');
    try {
      if (rest.length === 0 && collection === 'clusters') {
        await this.#handleClusters(request, response, name);
      } else if (rest.length === 0 && collection === 'scenarios') {
        await this.#handleScenarios(request, response, name);
      } else {
        reply(response, 404, {
          error: 'Only /clusters, /scenarios and what is named below them',
        });
      }
    } catch (error) {
      reply(response, 400, {
        error: error instanceof Error ? error.message : String(error),
      });
    }
  }

  async #handleClusters(
    request: IncomingMessage,
    response: ServerResponse,
    name: string | undefined,
  ): Promise<void> {
    if (request.method === 'GET' && !name) {
      reply(response, 200, { items: this.#api.clusters.map(describe) });
    } else if (request.method === 'GET' && name) {
      reply(response, 200, describe(this.#api.cluster(name)));
    } else if (request.method === 'POST' && name) {
      const cluster = this.#api.cluster(name);
      await applyRequest(cluster, parse(await readBody(request)));
      reply(response, 200, describe(cluster));
    } else {
      reply(response, 405, { error: 'GET, or POST to one cluster' });
    }
  }

  async #handleScenarios(
    request: IncomingMessage,
    response: ServerResponse,
    name: string | undefined,
  ): Promise<void> {
    const isChange = ['POST', 'DELETE'].includes(request.method ?? '');
    if (request.method === 'GET' && !name) {
      const items = Array.from(
        this.#scenarios,
        ([key, { title, cluster }]) => ({
          name: key,
          title,
          cluster,
        }),
      );
      reply(response, 200, { items });
    } else if (isChange && name) {
      const { cluster, begin, end } = this.#findScenario(name);
      const served = this.#api.cluster(cluster);
      for (const step of request.method === 'POST' ? begin : end) {
        await applyRequest(served, step);
      }
      reply(response, 200, describe(served));
    } else {
      reply(response, 405, { error: 'GET, or POST or DELETE of one scenario' });
    }
  }

  #findScenario(name: string): Scenario {
    const scenario = this.#scenarios.get(name);
    if (!scenario) {
      throw new Error(
        `There is no scenario ${name}. There are: ${[
          ...this.#scenarios.keys(),
        ].join(', ')}`,
      );
    }
    return scenario;
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
