import { once } from 'node:events';
import http from 'node:http';
import { text } from 'node:stream/consumers';
import {
  coreServices,
  createServiceFactory,
  type AuditorService,
  type BackendFeature,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestBackend,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import {
  catalogServiceRef,
  type CatalogService,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  type EventsService,
  eventsServiceRef,
} from '@backstage/plugin-events-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  demoFleet,
  SimulatedKubernetesApi,
} from '@internal/palette-simulated-kubernetes';
import type { JsonObject } from '@backstage/types';
import type { Knex } from 'knex';
import request, { type Test } from 'supertest';
import palettePlugin from '../index';
import { leftToTheCatalog } from './decisions';

// A backend starts in a second, but takes many on a busy machine.
jest.setTimeout(60_000);

type ListClusters = (fleet: SimulatedKubernetesApi) => JsonObject[];

export interface TestPortalOptions {
  readonly entities?: readonly Entity[];
  /** Entities that exist and that the caller cannot read. */
  readonly hidden?: readonly Entity[];
  /** Names of permissions that are denied. */
  readonly denied?: readonly string[];
  /** References of the entities that the caller owns. Permissions about entities are then granted for these alone. */
  readonly owned?: readonly string[];
  /** The clusters of the Kubernetes plugin's configuration: by default the demo fleet; null for no configuration at all. */
  readonly clusters?: ListClusters | null;
  readonly checks?: JsonObject;
  /** Further configuration under `palette`. */
  readonly palette?: JsonObject;
  /** Further configuration beside `palette`. */
  readonly config?: JsonObject;
  /** A software catalog and permissions of Backstage, instead of those that play them. */
  readonly real?: readonly BackendFeature[];
  readonly logger?: RootLoggerService;
  readonly events?: EventsService;
  readonly auditor?: AuditorService;
  readonly knex?: Knex;
  /** The service that gives plugins their databases, instead of `knex` for them all. */
  readonly database?: BackendFeature;
  /** Services and modules besides those that every portal has. */
  readonly features?: readonly BackendFeature[];
}

/** A backend with this plugin and the real Kubernetes plugin, which reads the simulated demo fleet. */
export class TestPortal {
  static async start(options: TestPortalOptions = {}): Promise<TestPortal> {
    const fleet = await SimulatedKubernetesApi.start(
      demoFleet({ now: new Date() }),
    );
    const { clusters = listClusters } = options;
    const backend = await startTestBackend({
      features: [
        mockServices.rootConfig.factory({
          data: {
            ...options.config,
            app: { baseUrl: 'http://localhost:3000' },
            backend: {
              database: { client: 'better-sqlite3', connection: ':memory:' },
            },
            ...(clusters && {
              kubernetes: {
                serviceLocatorMethod: { type: 'multiTenant' },
                clusterLocatorMethods: [
                  { type: 'config', clusters: clusters(fleet) },
                ],
              },
            }),
            palette: {
              ...options.palette,
              ...(options.checks && { checks: options.checks }),
            },
          },
        }),
        options.database ??
          mockServices.database.factory(options.knex && { knex: options.knex }),
        ...(options.real ?? [
          permissionsDenying(options),
          softwareCatalog(options),
        ]),
        ...(options.events ? [createEvents(options.events)] : []),
        ...(options.auditor ? [createAuditor(options.auditor)] : []),
        ...(options.logger ? [rootLogger(options.logger)] : []),
        realKubernetesPlugin(),
        palettePlugin,
        ...(options.features ?? []),
      ],
    });
    return new TestPortal(backend, fleet);
  }

  readonly #backend: TestBackend;

  private constructor(
    backend: TestBackend,
    readonly fleet: SimulatedKubernetesApi,
  ) {
    this.#backend = backend;
  }

  /** http://localhost:1234 */
  get address(): string {
    return `http://localhost:${this.#backend.server.port()}`;
  }

  get(path: string): Test {
    return request(this.#backend.server)
      .get(`/api/palette${path}`)
      .set('Authorization', mockCredentials.user.header());
  }

  post(path: string, body?: object): Test {
    return request(this.#backend.server)
      .post(`/api/palette${path}`)
      .set('Authorization', mockCredentials.user.header())
      .send(body);
  }

  delete(path: string): Test {
    return request(this.#backend.server)
      .delete(`/api/palette${path}`)
      .set('Authorization', mockCredentials.user.header());
  }

  /** Sends a path as it is, which the others correct. */
  async send(
    method: string,
    path: string,
    sent: {
      readonly headers: Readonly<Record<string, string>>;
      readonly body: string | Buffer;
    },
  ): Promise<{ readonly status: number; readonly text: string }> {
    const outgoing = http.request(this.address, {
      method,
      path: `/api/palette${path}`,
      headers: {
        'Content-Type': 'application/json',
        ...sent.headers,
        'Content-Length': Buffer.byteLength(sent.body),
        Authorization: mockCredentials.user.header(),
      },
    });
    outgoing.end(sent.body);
    const [answer] = (await once(outgoing, 'response')) as [
      http.IncomingMessage,
    ];
    return { status: answer.statusCode ?? 0, text: await text(answer) };
  }

  evaluate(listing: string, query = ''): Test {
    return this.post(`/evaluations${query}`)
      .set('Content-Type', 'text/plain')
      .send(listing);
  }

  report(name: string, kind = 'resource'): Test {
    return this.get(`/entities/${kind}/default/${name}/report`);
  }

  async stop(): Promise<void> {
    await this.#backend.stop();
    await this.fleet.stop();
  }
}

/** Node itself loads it, because it imports an ESM-only package, which Jest cannot load without a flag. */
function realKubernetesPlugin(): BackendFeature {
  const { createRequire } = process.getBuiltinModule('node:module');
  return createRequire(__filename)('@backstage/plugin-kubernetes-backend')
    .default;
}

export function listClusters(fleet: SimulatedKubernetesApi): JsonObject[] {
  return fleet.clusters.map(({ name, url, token }) => ({
    name,
    url,
    authProvider: 'serviceAccount',
    serviceAccountToken: token,
  }));
}

function rootLogger(logger: RootLoggerService) {
  return createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory: () => logger,
  });
}

function createAuditor(auditor: AuditorService) {
  return createServiceFactory({
    service: coreServices.auditor,
    deps: {},
    factory: () => auditor,
  });
}

function createEvents(events: EventsService) {
  return createServiceFactory({
    service: eventsServiceRef,
    deps: {},
    factory: () => events,
  });
}

function permissionsDenying({
  denied = [],
  hidden = [],
  owned,
}: TestPortalOptions) {
  return mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(({ permission, resourceRef }) => ({
        result:
          denied.includes(permission.name) ||
          (owned && resourceRef && !owned.includes(resourceRef))
            ? AuthorizeResult.DENY
            : AuthorizeResult.ALLOW,
      })),
    authorizeConditional: async requests =>
      requests.map(({ permission }) => {
        if (denied.includes(permission.name)) {
          return { result: AuthorizeResult.DENY };
        }
        const isConditional =
          permission.name === 'catalog.entity.read' ? hidden.length > 0 : owned;
        return isConditional
          ? leftToTheCatalog
          : { result: AuthorizeResult.ALLOW };
      }),
  }).factory;
}

function softwareCatalog({ entities = [], hidden = [] }: TestPortalOptions) {
  const visible = catalogServiceMock({ entities: [...entities] });
  const all = catalogServiceMock({ entities: [...entities, ...hidden] });
  // The catalog hides entities from users. To the plugin itself it shows everything.
  const asAskedBy = (
    options: Parameters<CatalogService['getEntities']>[1] | undefined,
  ) =>
    (options?.credentials.principal as { type?: string } | undefined)?.type ===
    'user'
      ? visible
      : all;
  return createServiceFactory({
    service: catalogServiceRef,
    deps: { logger: coreServices.logger },
    factory: () =>
      catalogServiceMock.mock({
        getEntityByRef: (ref, options) =>
          asAskedBy(options as never).getEntityByRef(ref),
        getEntities: (query, options) =>
          asAskedBy(options as never).getEntities(query),
        getEntitiesByRefs: (query, options) =>
          asAskedBy(options as never).getEntitiesByRefs(query),
      }),
  });
}
