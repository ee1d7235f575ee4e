import type { LoadClient } from './LoadClient';
import type { ClusterManners } from './LoadResult';
import { pickOne, think } from './think';

/** A cluster that users ask for. */
export interface KnownCluster {
  readonly name: string;
  /** The version of its entity. */
  readonly etag?: string;
  readonly manners: ClusterManners;
}

const JSON_BODY = { 'Content-Type': 'application/json' };

/** A user who opens tabs of clusters, searches the overview and presses Check, with the frontend's requests. */
export class PortalUser {
  /** An action that is listed more often is chosen more often. */
  readonly #actions = [
    () => this.#openTab(),
    () => this.#openTab(),
    () => this.#openTab(),
    () => this.#searchOverview(),
    () => this.#searchOverview(),
    () => this.#searchOverview(),
    () => this.#check(),
    () => this.#readReference(),
  ];

  readonly #client: LoadClient;
  readonly #clusters: readonly KnownCluster[];

  constructor(client: LoadClient, clusters: readonly KnownCluster[]) {
    this.#client = client;
    this.#clusters = clusters;
  }

  /** Thinks and acts in turn until this time; the last action may end later. */
  async actUntil(endMs: number): Promise<void> {
    await think();
    while (Date.now() < endMs) {
      await pickOne(this.#actions)();
      await think();
    }
  }

  async #openTab(): Promise<void> {
    const { name, etag = '', manners: cluster } = pickOne(this.#clusters);
    await this.#client.send({
      route: 'GET /entities/…/report',
      path: `/entities/resource/default/${name}/report?${new URLSearchParams({
        etag,
      })}`,
      cluster,
    });
    await this.#client.send({
      route: 'GET /clusters/{name}/history',
      path: `/clusters/${name}/history`,
      cluster,
    });
  }

  async #searchOverview(): Promise<void> {
    await Promise.all([
      this.#client.send({
        route: 'GET /clusters',
        path: '/clusters?limit=50',
      }),
      this.#client.send({
        route: 'GET /fleet/summary',
        path: '/fleet/summary',
      }),
      this.#client.send({
        route: 'GET /fleet/unregistered',
        path: '/fleet/unregistered',
      }),
    ]);
    await think();
    const { name } = pickOne(this.#clusters);
    const text = pickOne([name, name.slice(0, -1), 'hostile', 'nothing here']);
    await this.#client.send({
      route: 'GET /clusters?text',
      path: `/clusters?${new URLSearchParams({ text, limit: '50' })}`,
    });
  }

  async #check(): Promise<void> {
    const { name, manners: cluster } = pickOne(this.#clusters);
    await this.#client.send({
      route: 'POST /clusters/{name}/checks',
      path: `/clusters/${name}/checks`,
      cluster,
      init: {
        method: 'POST',
        headers: JSON_BODY,
        body: JSON.stringify({ entityRef: `resource:default/${name}` }),
      },
    });
  }

  async #readReference(): Promise<void> {
    await this.#client.send({ route: 'GET /catalog', path: '/catalog' });
    await this.#client.send({
      route: 'GET /catalog/evaluation',
      path: '/catalog/evaluation',
    });
  }
}
