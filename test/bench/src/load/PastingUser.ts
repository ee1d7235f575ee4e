import type { HostileListing } from './makeHostileListings';
import type { LoadClient } from './LoadClient';
import { pickOne, think } from './think';

/** One more than a user may have judged at once by default. */
const AT_ONCE = 3;

/** A user who pastes costly listings, more at once than is allowed. */
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
    const { name, body, encoding } = pickOne(this.#listings);
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
