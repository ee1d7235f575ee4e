import {
  createServer as createHttpServer,
  RequestListener,
  Server,
} from 'http';
import { createServer as createHttpsServer } from 'https';
import { AddressInfo, Socket } from 'net';

/** PEM texts of a certificate for 127.0.0.1 and of its key. */
export interface TlsOptions {
  readonly key: string;
  readonly cert: string;
}

// The API server's own value; Node's 5 s would close connections that clients still use.
const IDLE_TIMEOUT_MS = 90_000;

/** A port on 127.0.0.1 that can stop listening and later listen again on the same number. */
export class ClusterPort {
  #server?: Server;
  #number: number;
  readonly #sockets = new Set<Socket>();
  #bytesOfClosed = 0;
  readonly #listener: RequestListener;
  readonly #tls?: TlsOptions;

  /** @param port - 0 takes any free port */
  constructor(listener: RequestListener, port: number, tls?: TlsOptions) {
    this.#listener = listener;
    this.#tls = tls;
    this.#number = port;
  }

  /** Valid once `open` was called. */
  get url(): string {
    return `${this.#tls ? 'https' : 'http'}://127.0.0.1:${this.#number}`;
  }

  /** Bytes sent on all connections so far, without TLS overhead. */
  get bytesSent(): number {
    return [...this.#sockets].reduce(
      (sum, socket) => sum + socket.bytesWritten,
      this.#bytesOfClosed,
    );
  }

  async open(): Promise<void> {
    if (this.#server) return;
    const server = this.#tls
      ? createHttpsServer({ ...this.#tls }, this.#listener)
      : createHttpServer(this.#listener);
    server.keepAliveTimeout = IDLE_TIMEOUT_MS;
    server.on(this.#tls ? 'secureConnection' : 'connection', (socket: Socket) =>
      this.#countBytes(socket),
    );
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.#number, '127.0.0.1', resolve);
    });
    this.#number = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Ends every connection; the next one is refused. */
  async close(): Promise<void> {
    const server = this.#server;
    if (!server) return;
    this.#server = undefined;
    await new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  }

  #countBytes(socket: Socket): void {
    this.#sockets.add(socket);
    socket.once('close', () => {
      this.#sockets.delete(socket);
      this.#bytesOfClosed += socket.bytesWritten;
    });
  }
}
