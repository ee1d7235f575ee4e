import { createServer, type AddressInfo, type Server, type Socket } from 'net';

/** A port on 127.0.0.1 that accepts connections and never answers, as behind a firewall gone wrong. */
export class BlackHole {
  static async open(): Promise<BlackHole> {
    const sockets = new Set<Socket>();
    const server = createServer(socket => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
      socket.resume();
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
    return new BlackHole(server);
  }

  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  get url(): string {
    return `https://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
}
