import {
  coreServices,
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import type { EventsService } from '@backstage/plugin-events-node';
import notificationsBackend from '@backstage/plugin-notifications-backend';
import { notificationsProcessingExtensionPoint } from '@backstage/plugin-notifications-node';
import paletteNotifications from 'backstage-plugin-palette-backend-module-notifications';
import type { Knex } from 'knex';
import request from 'supertest';
import { createHandScheduler } from './createHandScheduler';
import { clusterResource } from './entities';
import { listClusters, TestPortal } from './TestPortal';

/** The cluster of the demo fleet that all clusters of these portals are. */
const SIMULATED = 'payments-vsphere';
/** The task that plans and sends messages. */
const TELL = 'palette-notifications';

/** Owns every cluster. */
export const OWNER = 'group:default/edge';
/** Is told of every cluster. */
export const PLATFORM = 'group:default/platform';
/** A member of the owner's group. */
export const ANNE = 'user:default/anne';
/** A member of the platform's group. */
export const PAUL = 'user:default/paul';
/** A member of neither. */
export const ZOE = 'user:default/zoe';

/** A notification as its reader has it. */
export interface ReadNotification {
  readonly title: string;
  readonly description: string;
  readonly link: string;
  readonly topic: string;
}

/** A database of each plugin, for one replica. */
export interface ReplicaDatabases {
  readonly palette: Knex;
  readonly notifications: Knex;
}

/**
 * Two portals with the same databases, each with this plugin, the notifications module, Backstage's own notifications
 * backend, and clusters that are read from simulated API servers. All clusters answer alike.
 */
export class NotifiedReplicas {
  /** The titles that the notifications backends took, in the order of sending. */
  readonly #taken: string[] = [];
  readonly #databases: readonly ReplicaDatabases[];
  readonly #names: readonly string[];
  #replicas: readonly Replica[] = [];
  #next = 0;

  /** @param databases - of each replica: connections of its own to the same databases */
  static async start(
    databases: readonly ReplicaDatabases[],
    names: readonly string[],
  ): Promise<NotifiedReplicas> {
    const replicas = new NotifiedReplicas(databases, names);
    await replicas.#start();
    return replicas;
  }

  private constructor(
    databases: readonly ReplicaDatabases[],
    names: readonly string[],
  ) {
    this.#databases = databases;
    this.#names = names;
  }

  /** The simulated cluster that answers for all. */
  get cluster() {
    return this.#replicas[0].portal.fleet.cluster(SIMULATED);
  }

  get portal(): TestPortal {
    return this.#replicas[0].portal;
  }

  /** Has the replicas check clusters in turn, and waits until the news of that is stored. */
  async check(names = this.#names): Promise<void> {
    for (const name of names) {
      this.#next = (this.#next + 1) % this.#replicas.length;
      const { portal } = this.#replicas[this.#next];
      await portal.post(`/clusters/${name}/checks`);
    }
    await this.settle();
  }

  /** Waits until the news of everything so far is stored. */
  async settle(): Promise<void> {
    await Promise.all(this.#replicas.flatMap(({ published }) => published));
  }

  /** Lets minutes pass for news that waits, and has both replicas plan and send at the same time. */
  async pass(minutes: number): Promise<readonly string[]> {
    const { palette } = this.#databases[0];
    await age(palette, minutes * 60_000);
    for (let round = 0; round < 2; round++) {
      await Promise.all(this.#replicas.map(({ run }) => run(TELL)));
    }
    return this.#taken.splice(0);
  }

  /** What a person has, the latest first. */
  async read(person: string): Promise<readonly ReadNotification[]> {
    const { body } = await request(this.portal.address)
      .get('/api/notifications')
      .set('Authorization', mockCredentials.user.header(person));
    return body.notifications.map(
      ({ payload }: { readonly payload: ReadNotification }) => payload,
    );
  }

  /** Stops both portals, and starts two others. The clusters are as they were at first. */
  async restart(): Promise<void> {
    await this.stop();
    await this.#start();
  }

  async stop(): Promise<void> {
    for (const { portal } of this.#replicas) {
      await portal.stop();
    }
  }

  async #start(): Promise<void> {
    const first = await this.#startReplica(this.#databases[0]);
    const second = await this.#startReplica(this.#databases[1], first.portal);
    this.#replicas = [first, second];
    await first.run('palette-refresh-inventory');
  }

  async #startReplica(
    databases: ReplicaDatabases,
    first?: TestPortal,
  ): Promise<Replica> {
    const { factory: scheduler, run } = createHandScheduler();
    const { events, published } = createEvents();
    const portal: TestPortal = await TestPortal.start({
      events,
      database: createDatabases(databases),
      entities: [
        ...this.#names.map(ownedCluster),
        createGroup('edge', [ANNE]),
        createGroup('platform', [PAUL]),
      ],
      clusters: fleet => {
        const [cluster] = listClusters((first ?? { fleet }).fleet).filter(
          ({ name }) => name === SIMULATED,
        );
        return this.#names.map(name => ({ ...cluster, name }));
      },
      palette: { notifications: { alsoTo: [PLATFORM] } },
      features: [
        scheduler,
        notificationsBackend,
        paletteNotifications,
        recordSending(title => this.#taken.push(title)),
      ],
    });
    return {
      portal,
      published,
      run,
    };
  }
}

interface Replica {
  readonly portal: TestPortal;
  /** Events, until their subscribers are done. */
  readonly published: readonly Promise<void>[];
  readonly run: (task: string) => Promise<void>;
}

function createGroup(name: string, members: readonly string[]): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default' },
    spec: { type: 'team', children: [] },
    relations: members.map(targetRef => ({ type: 'hasMember', targetRef })),
  };
}

function ownedCluster(name: string): Entity {
  return {
    ...clusterResource(name),
    relations: [{ type: 'ownedBy', targetRef: OWNER }],
  };
}

function createEvents(): {
  readonly events: EventsService;
  readonly published: Promise<void>[];
} {
  const inner = mockServices.events();
  const published: Promise<void>[] = [];
  return {
    published,
    events: {
      subscribe: options => inner.subscribe(options),
      publish: params => {
        const done = inner.publish(params);
        published.push(done);
        return done;
      },
    },
  };
}

function createDatabases(databases: ReplicaDatabases): BackendFeature {
  return createServiceFactory({
    service: coreServices.database,
    deps: { plugin: coreServices.pluginMetadata },
    factory: ({ plugin }) => ({
      getClient: async () =>
        plugin.getId() === 'notifications'
          ? databases.notifications
          : databases.palette,
    }),
  });
}

/** Tells each notification that the notifications backend takes, whether it is new or replaces another. */
function recordSending(tell: (title: string) => void): BackendFeature {
  return createBackendModule({
    pluginId: 'notifications',
    moduleId: 'record-sending',
    register(env) {
      env.registerInit({
        deps: { processing: notificationsProcessingExtensionPoint },
        async init({ processing }) {
          processing.addProcessor({
            getName: () => 'record-sending',
            processOptions: async options => {
              tell(options.payload.title);
              return options;
            },
          });
        },
      });
    },
  });
}

/** Makes the times of everything that waits earlier, as if time had passed. */
async function age(knex: Knex, ms: number): Promise<void> {
  const earlier = (time: Date | number | string) =>
    new Date(new Date(time).getTime() - ms);
  for (const row of await knex('notifications_news')) {
    const { cluster_name, lane, received_at, changed_at } = row;
    await knex('notifications_news')
      .where({ cluster_name, lane })
      .update({
        received_at: earlier(received_at),
        changed_at: earlier(changed_at),
      });
  }
  for (const row of await knex('notifications_clusters')) {
    const { cluster_name, changes, changed_at } = row;
    const times: readonly number[] = JSON.parse(changes);
    await knex('notifications_clusters')
      .where({ cluster_name })
      .update({
        changes: JSON.stringify(times.map(time => time - ms)),
        changed_at: earlier(changed_at),
      });
  }
}
