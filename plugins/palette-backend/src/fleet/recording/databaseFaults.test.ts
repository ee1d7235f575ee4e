import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import {
  evaluate,
  parseListing,
  type Report,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import knexFactory, { type Knex } from 'knex';
import { onPostgres } from '../../__testUtils__/onPostgres';
import { openOutcomes } from '../../__testUtils__/openOutcomes';
import { InventoryStore } from '../../clusters/InventoryStore';
import { saveFailureRow } from '../../reports/saveFailureRow';
import { FleetRecorder } from './FleetRecorder';

const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });

const target = {
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared: { type: 'pcg' },
  strictness: 'adapted' as const,
};
const at = new Date('2026-11-25T10:00:00.000Z');
const failure = {
  class: 'timeout' as const,
  message: 'It did not answer.',
  at,
  retryAt: () => undefined,
};

/** Interrupts the first transaction that records an outcome, before its end. */
class InterruptedRecorder extends FleetRecorder {
  #interrupt: ((tx: Knex.Transaction) => Promise<unknown>) | undefined;

  constructor(interrupt: (tx: Knex.Transaction) => Promise<unknown>) {
    super({ confirmMissing: 2 });
    this.#interrupt = interrupt;
  }

  async recordReport(
    ...args: Parameters<FleetRecorder['recordReport']>
  ): ReturnType<FleetRecorder['recordReport']> {
    const transitions = await super.recordReport(...args);
    const interrupt = this.#interrupt;
    this.#interrupt = undefined;
    await interrupt?.(args[0]);
    return transitions;
  }
}

async function open(knex: Knex, fleet?: FleetRecorder) {
  const logger = mockServices.logger.mock();
  const outcomes = await openOutcomes(knex, {
    now: () => at,
    logger,
    ...(fleet && { fleet }),
  });
  await new InventoryStore({ knex, now: () => at }).save({
    clusters: [{ target }],
  });
  return { ...outcomes, logger };
}

async function createReport(): Promise<Report> {
  return evaluate(
    await loadPaletteCatalog(),
    parseListing(
      'NAMESPACE NAME READY STATUS RESTARTS AGE\njet-system jet-5d4f6c7b8d-x2x4z 1/1 Running 0 8d',
      { observedAt: at },
    ),
    target,
  );
}

const countSaved = async (knex: Knex) => [
  (await knex('cluster_reports')).length,
  (await knex('fleet_transitions').whereNull('finding_id')).length,
];

onPostgres(databases)('a fault of the database on %s', id => {
  it('loses no outcome and saves none twice when a connection is killed in the middle of a transaction', async () => {
    const knex = await databases.init(id);
    const kill = async (tx: Knex.Transaction) => {
      const { rows } = await tx.raw('select pg_backend_pid() as pid');
      await knex.raw('select pg_terminate_backend(?)', [rows[0].pid]);
    };
    const { recorder, logger } = await open(
      knex,
      new InterruptedRecorder(kill),
    );

    await recorder.recordReport(target, await createReport());

    expect(await countSaved(knex)).toEqual([1, 1]);
    expect(logger.warn.mock.calls).toEqual([
      [
        expect.stringMatching(
          /^The database saved the report of cluster "edge-1" at attempt 2; nothing is lost/,
        ),
      ],
    ]);
  });

  it('counts an attempt once when a connection ends before it confirms the commit', async () => {
    const knex = await databases.init(id);
    const { recorder, reports } = await open(knex);
    await recorder.recordFailure('edge-1', failure);

    const again = await knex.transaction(tx =>
      saveFailureRow(tx, 'edge-1', failure, { now: at }),
    );

    expect(again).toBeUndefined();
    expect((await reports.get(target)).failure?.attempts).toBe(1);
    expect(await countSaved(knex)).toEqual([0, 1]);
  });

  it('goes on after a restart has ended all connections', async () => {
    const knex = await databases.init(id);
    const { recorder } = await open(knex);
    await Promise.all([1, 2, 3].map(() => knex.raw('select pg_sleep(0.05)')));
    const outside = knexFactory({
      client: 'pg',
      connection: knex.client.config.connection,
    });
    await outside.raw(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await outside.destroy();

    await recorder.recordReport(target, await createReport());

    expect(await countSaved(knex)).toEqual([1, 1]);
  });
});

describe('SQLite', () => {
  let folder: string;
  const opened: Knex[] = [];
  const connect = () => {
    const knex = knexFactory({
      client: 'better-sqlite3',
      connection: { filename: join(folder, 'palette.sqlite') },
      useNullAsDefault: true,
      pool: {
        min: 1,
        max: 1,
        // SQLite would block this process while it waits, and this process holds the lock.
        afterCreate: (
          connection: { pragma(text: string): void },
          done: () => void,
        ) => {
          connection.pragma('busy_timeout = 0');
          done();
        },
      },
    });
    opened.push(knex);
    return knex;
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'palette-'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map(knex => knex.destroy()));
    await rm(folder, { recursive: true });
  });

  it('loses no outcome while another process holds the lock', async () => {
    const knex = connect();
    const { recorder, logger } = await open(knex);
    const other = connect();
    const lock = await other.transaction();
    await lock('fleet_states').delete();

    const saving = recorder.recordReport(target, await createReport());
    await new Promise(resolve => setTimeout(resolve, 100));
    await lock.commit();
    await saving;

    expect(await countSaved(knex)).toEqual([1, 1]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('loses no outcome while the disk is full, and saves it once there is room', async () => {
    const knex = connect();
    const { recorder, logger } = await open(knex);
    const [{ page_count: pages }] = await knex.raw('pragma page_count');
    await knex.raw(`pragma max_page_count = ${pages}`);

    const saving = recorder.recordReport(target, await createReport());
    await new Promise(resolve => setTimeout(resolve, 100));
    await knex.raw(`pragma max_page_count = ${pages + 1_000}`);
    await saving;

    expect(await countSaved(knex)).toEqual([1, 1]);
    expect(logger.warn.mock.calls).toEqual([
      [expect.stringContaining('nothing is lost')],
    ]);
  });

  it('starts while another process holds the lock', async () => {
    const other = connect();
    await other.schema.createTable('others', table => table.increments());
    const lock = await other.transaction();
    await lock('others').insert({});

    const starting = open(connect());
    await new Promise(resolve => setTimeout(resolve, 100));
    await lock.commit();

    expect((await starting).logger.warn).toHaveBeenCalledTimes(1);
  });
});
