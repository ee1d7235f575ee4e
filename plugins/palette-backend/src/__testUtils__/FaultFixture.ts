import type { RequestListener } from 'node:http';
import type { TestDatabases } from '@backstage/backend-test-utils';
import {
  SimulatedCluster,
  SimulatedKubernetesApi,
  type Fault,
  type TokenRule,
} from '@internal/palette-simulated-kubernetes';
import { clusterResource } from './entities';
import { ScriptedServer } from './ScriptedServer';
import { createSelfSignedCertificate } from './createSelfSignedCertificate';
import { listClusters, TestPortal } from './TestPortal';

export const SIMULATED = 'payments-vsphere';
export const SCRIPTED = 'scripted';
/** A mark in texts of the API server, which must not leak. */
export const SECRET = 'CANARY-of-the-api-server';

/** Causes a fault, and returns the name of the cluster that has it. */
export type Arrange = (
  portal: TestPortal,
  fixture: FaultFixture,
) => Promise<string>;

/** Portals with a report of each of their clusters, whose API servers then fail in every way. */
export class FaultFixture {
  readonly #databases: TestDatabases;
  readonly #script: { answer: RequestListener };
  readonly #scripted: ScriptedServer;
  readonly #untrusted: SimulatedKubernetesApi;
  readonly #portals: TestPortal[] = [];
  readonly #lastReports = new Map<TestPortal, object>();

  static async open(databases: TestDatabases): Promise<FaultFixture> {
    const script: { answer: RequestListener } = { answer: () => {} };
    const scripted = await ScriptedServer.start((req, res) =>
      script.answer(req, res),
    );
    const untrusted = await SimulatedKubernetesApi.start(
      [new SimulatedCluster({ name: 'untrusted', now: new Date() })],
      { tls: createSelfSignedCertificate() },
    );
    return new FaultFixture(databases, script, scripted, untrusted);
  }

  private constructor(
    databases: TestDatabases,
    script: { answer: RequestListener },
    scripted: ScriptedServer,
    untrusted: SimulatedKubernetesApi,
  ) {
    this.#databases = databases;
    this.#script = script;
    this.#scripted = scripted;
    this.#untrusted = untrusted;
  }

  async startPortal(checks = {}): Promise<TestPortal> {
    const knex = await this.#databases.init('SQLITE_3');
    const names = [SIMULATED, SCRIPTED, 'no-name', 'no-tls', 'not-trusted'];
    const portal = await TestPortal.start({
      knex,
      checks,
      entities: names.map(name => clusterResource(name)),
      clusters: fleet => [
        ...listClusters(fleet),
        ...[
          [SCRIPTED, this.#scripted.url],
          ['no-name', 'https://api.nowhere.invalid'],
          ['not-trusted', this.#untrusted.clusters[0].url],
          ['no-tls', this.#scripted.url.replace('http:', 'https:')],
        ].map(([name, url]) => ({
          name,
          url,
          authProvider: 'serviceAccount',
          serviceAccountToken: SECRET,
        })),
      ],
    });
    this.#portals.push(portal);
    const { body } = await portal.report(SIMULATED);
    this.#lastReports.set(portal, body.report);
    const row = await knex('cluster_reports').first();
    await knex('cluster_reports').insert(
      names.slice(1).map(name => ({ ...row, cluster_name: name })),
    );
    return portal;
  }

  /** Says how the scripted cluster answers from now on. */
  setScript(answer: RequestListener): void {
    this.#script.answer = answer;
  }

  /** The report that each cluster of a portal has. */
  getLastReport(portal: TestPortal): object | undefined {
    return this.#lastReports.get(portal);
  }

  /** Ends all faults of simulated clusters. */
  async reset(): Promise<void> {
    for (const { fleet } of this.#portals) {
      const { access, faults, token } = fleet.cluster(SIMULATED);
      await faults.clear();
      access.set({ token, user: 'reader' });
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.#portals.map(portal => portal.stop()));
    await this.#untrusted.stop();
    this.#scripted.stop();
  }
}

/** A fault of a simulated cluster. */
export const simulate =
  (fault: Fault): Arrange =>
  async portal => {
    await portal.fleet.cluster(SIMULATED).faults.set(fault);
    return SIMULATED;
  };

/** A simulated cluster that denies some requests. */
export const deny =
  (rule: Partial<TokenRule>): Arrange =>
  async portal => {
    const { access, token } = portal.fleet.cluster(SIMULATED);
    access.set({ token, user: SECRET, ...rule });
    return SIMULATED;
  };

/** A cluster that answers as a test says. */
export const script =
  (answer: RequestListener): Arrange =>
  async (_, fixture) => {
    fixture.setScript(answer);
    return SCRIPTED;
  };

/** A cluster that has its fault from the start. */
export const find =
  (clusterName: string): Arrange =>
  async () =>
    clusterName;
