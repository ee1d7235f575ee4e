import { Agent, get, type IncomingMessage } from 'http';

/** Calls a backend with a guest's token. */
export class GuestFetch {
  static async signIn(backendUrl: string): Promise<GuestFetch> {
    const guest = new GuestFetch(backendUrl);
    await guest.#renew();
    return guest;
  }

  onRequest?: (url: string) => void;
  #token = '';
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #backendUrl: string;

  private constructor(backendUrl: string) {
    this.#backendUrl = backendUrl;
  }

  baseUrlOf(pluginId: string): string {
    return `${this.#backendUrl}/api/${pluginId}`;
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    this.onRequest?.(String(input));
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${this.#token}`);
    const response = await fetch(input, { ...init, headers });
    if (response.status === 401) {
      await this.#renew();
      return this.fetch(input, init);
    }
    return response;
  };

  /**
   * How long an answer takes to its last byte, ms, and how many bytes are sent. It is thrown away unread: reading thousands
   * would keep the processor busy that the backend and the database need.
   */
  async time(url: string): Promise<{ ms: number; bytes: number }> {
    const startedMs = performance.now();
    const response = await new Promise<IncomingMessage>((resolve, reject) =>
      get(
        url,
        {
          agent: this.#agent,
          headers: {
            Authorization: `Bearer ${this.#token}`,
            'Accept-Encoding': 'gzip',
          },
        },
        resolve,
      ).on('error', reject),
    );
    let bytes = 0;
    for await (const chunk of response) {
      bytes += chunk.length;
    }
    if (response.statusCode !== 200) {
      throw new Error(`${url} answered ${response.statusCode}`);
    }
    return { ms: performance.now() - startedMs, bytes };
  }

  // A token is good for an hour, less than all scenarios take.
  async #renew(): Promise<void> {
    const response = await fetch(`${this.baseUrlOf('auth')}/guest/refresh`, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    if (!response.ok) {
      throw new Error(`Signing in as guest answered ${response.status}`);
    }
    const { backstageIdentity } = await response.json();
    this.#token = backstageIdentity.token;
  }
}
