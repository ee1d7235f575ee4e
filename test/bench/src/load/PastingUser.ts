import type { HostileListing } from './hostileListings';
import type { LoadClient } from './LoadClient';
import { oneOf, think } from './think';

/** As many as a user may have judged at once by default, and one more. */
const AT_ONCE = 3;

/** Someone who has listings judged that are made to be costly, more of them at once than is allowed. */
export class PastingUser {
  readonly #client: LoadClient;
  readonly #listings: readonly HostileListing[];

  constructor(client: LoadClient, listings: readonly HostileListing[]) {
    this.#client = client;
    this.#listings = listings;
  }

  async actUntil(endMs: number): Promise<void> {
    await think();
    while (Date.now() < endMs) {
      await Promise.all(Array.from({ length: AT_ONCE }, () => this.#paste()));
      await think();
    }
  }

  async #paste(): Promise<void> {
    const { name, body, encoding } = oneOf(this.#listings);
    await this.#client.send({
      route: `POST /evaluations, ${name}`,
      path: '/evaluations',
      asksTooMuch: true,
      init: {
        method: 'POST',
        headers: {
          'Content-Type': 'text/plain',
          ...(encoding && { 'Content-Encoding': encoding }),
        },
        body,
      },
    });
  }
}
