/** How long an answer took from the call to its last byte, ms, and how long it is. */
export type OnAnswer = (ms: number, bytes: number) => void;

/** Calls a backend with a guest's token. */
export class GuestFetch {
  static async signIn(backendUrl: string): Promise<GuestFetch> {
    const guest = new GuestFetch(backendUrl);
    await guest.renew();
    return guest;
  }

  onAnswer?: OnAnswer;
  private token = '';

  private constructor(private readonly backendUrl: string) {}

  baseUrlOf(pluginId: string): string {
    return `${this.backendUrl}/api/${pluginId}`;
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const startedMs = performance.now();
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${this.token}`);
    const response = await fetch(input, { ...init, headers });
    const body = await response.arrayBuffer();
    this.onAnswer?.(performance.now() - startedMs, body.byteLength);
    const { status, statusText } = response;
    if (status === 401) {
      await this.renew();
      return this.fetch(input, init);
    }
    return new Response(body, {
      status,
      statusText,
      headers: response.headers,
    });
  };

  // A token is good for an hour, less than all scenarios take.
  private async renew(): Promise<void> {
    const response = await fetch(`${this.baseUrlOf('auth')}/guest/refresh`, {
      headers: { 'X-Requested-With': 'XMLHttpRequest' },
    });
    if (!response.ok) {
      throw new Error(`Signing in as guest answered ${response.status}`);
    }
    const { backstageIdentity } = await response.json();
    this.token = backstageIdentity.token;
  }
}
