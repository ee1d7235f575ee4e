import { randomUUID } from 'crypto';
import { IncomingMessage, ServerResponse } from 'http';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { ClusterApi } from './ClusterApi';
import { ClusterPort, TlsOptions } from './ClusterPort';
import { deliver, send } from './deliver';
import { encodeAnswer } from './encodeAnswer';
import { KeptAnswers } from './KeptAnswers';
import { ApiAnswer } from './statuses';
import { streamWatch } from './streamWatch';
import { isWatchPlan, WatchPlan } from './watchPlan';

export interface ServeOptions {
  /** Default: any free one. */
  readonly port?: number;
  /** Default: plain HTTP. */
  readonly tls?: TlsOptions;
  /** Keeps answers until the cluster changes; ages in a Table then stand still. Default: no. */
  readonly keptAnswers?: KeptAnswers;
}

/** A simulated cluster behind its own port on 127.0.0.1. */
export class ServedCluster {
  readonly #api: ClusterApi;
  readonly #port: ClusterPort;
  readonly #keptAnswers?: KeptAnswers;

  /** Starts to listen; a cluster whose fault is `refused` has a URL, but nothing listens there. */
  static async start(
    cluster: SimulatedCluster,
    options: ServeOptions = {},
  ): Promise<ServedCluster> {
    const served = new ServedCluster(cluster, options);
    await served.#port.open();
    await served.#followRefusal();
    cluster.faults.onChange(() => served.#followRefusal());
    return served;
  }

  private constructor(
    readonly simulated: SimulatedCluster,
    options: ServeOptions,
  ) {
    this.#api = new ClusterApi(simulated);
    this.#keptAnswers = options.keptAnswers;
    this.#port = new ClusterPort(
      (request, response) => {
        // An error here concerns one connection and must not end the process.
        this.#handle(request, response).catch(error => response.destroy(error));
      },
      options.port ?? 0,
      options.tls,
    );
  }

  get name() {
    return this.simulated.name;
  }
  get title() {
    return this.simulated.title;
  }
  get description() {
    return this.simulated.description;
  }
  get clusterType() {
    return this.simulated.clusterType;
  }
  /** The URL of the API server, without a path: `http://127.0.0.1:41234`. */
  get url() {
    return this.#port.url;
  }
  /** A bearer token that may read everything. */
  get token() {
    return this.simulated.token;
  }
  get workloads() {
    return this.simulated.workloads;
  }
  get objects() {
    return this.simulated.objects;
  }
  get access() {
    return this.simulated.access;
  }
  get faults() {
    return this.simulated.faults;
  }
  get requests() {
    return this.simulated.requests;
  }

  /** Bytes of all answers so far: headers and bodies as sent (compressed ones compressed), without TLS overhead. */
  get bytesSent(): number {
    return this.#port.bytesSent;
  }

  /** Every `continue` and every older resource version answers 410 from now on, as after etcd's compaction. */
  expireContinueTokens(): void {
    this.#api.continueTokens.expire();
    this.objects.compact();
  }

  async stop(): Promise<void> {
    await this.#port.close();
  }

  async #followRefusal(): Promise<void> {
    if (this.faults.current?.type === 'refused') await this.#port.close();
    else await this.#port.open();
  }

  async #handle(
    incoming: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const url = new URL(incoming.url ?? '/', 'http://cluster');
    const { headers, method = 'GET' } = incoming;
    this.requests.add({
      method,
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers: {
        accept: headers.accept,
        acceptEncoding: headers['accept-encoding']?.toString(),
        userAgent: headers['user-agent'],
      },
      user: this.access.authenticate(headers.authorization)?.user,
      urlLength: Buffer.byteLength(incoming.url ?? ''),
      receivedAtMs: Date.now(),
    });
    response.setHeader('Audit-Id', randomUUID());
    response.setHeader('Cache-Control', 'no-cache, private');
    const fault = this.faults.take(url.pathname);
    const request = { method, url, headers };
    if (this.#keptAnswers && !fault && !url.searchParams.has('watch')) {
      const { resourceVersion } = this.objects;
      const encode = () =>
        encodeAnswer(dropWatch(this.#api.answer(request)), incoming);
      send(response, this.#keptAnswers.for(incoming, resourceVersion, encode));
      return;
    }
    const answer = this.#api.answer(request);
    if (isWatchPlan(answer) && !fault) {
      streamWatch(response, answer, this.objects);
      return;
    }
    await deliver(response, dropWatch(answer), fault);
  }
}

// A watch that meets a fault is answered like an empty list, since faults concern the connection.
function dropWatch(answer: ApiAnswer | WatchPlan): ApiAnswer {
  return isWatchPlan(answer) ? { status: 200, body: {} } : answer;
}
