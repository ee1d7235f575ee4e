import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An HTTP server that stands for a cluster's API server and answers as a test says. */
export class ScriptedServer {
  readonly paths: string[] = [];
  readonly #server: Server;

  static async start(answer: RequestListener): Promise<ScriptedServer> {
    const scripted = new ScriptedServer(answer);
    await new Promise<void>(resolve =>
      scripted.#server.listen(0, '127.0.0.1', resolve),
    );
    return scripted;
  }

  private constructor(answer: RequestListener) {
    this.#server = createServer((req, res) => {
      this.paths.push((req.url ?? '').split('?')[0]);
      answer(req, res);
    });
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}
