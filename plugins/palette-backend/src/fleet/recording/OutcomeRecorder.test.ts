import { TestDatabases } from '@backstage/backend-test-utils';
import {
  evaluate,
  parseListing,
  type Report,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import type { Knex } from 'knex';
import { at, gateway as target } from '../../__testUtils__/gateway';
import { openOutcomes } from '../../__testUtils__/openOutcomes';
import { InventoryStore } from '../../clusters/InventoryStore';
import { FleetRecorder } from './FleetRecorder';
import type { RecordedOutcome } from './RecordedOutcome';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const failure = (minute: number) => ({
  class: 'timeout' as const,
  message: 'It did not answer.',
  at: at(minute),
  retryAt: () => undefined,
});

async function createReport(minute: number): Promise<Report> {
  const listing =
    'NAMESPACE NAME READY STATUS RESTARTS AGE\njet-system jet-5d4f6c7b8d-x2x4z 1/1 Running 0 8d';
  return evaluate(
    await loadPaletteCatalog(),
    parseListing(listing, { observedAt: at(minute) }),
    target,
  );
}

/** Loses the confirmation of the first commit, as when a connection ends just then. */
function losingFirstCommit(knex: Knex): Knex {
  let isLost = false;
  return new Proxy(knex, {
    get(real, name) {
      if (name !== 'transaction') {
        return Reflect.get(real, name);
      }
      return async (...args: Parameters<Knex['transaction']>) => {
        const result = await real.transaction(...args);
        if (!isLost) {
          isLost = true;
          throw Object.assign(new Error('Ended'), { code: 'ECONNRESET' });
        }
        return result;
      };
    },
  });
}

describe.each(databases.eachSupportedId())('OutcomeRecorder on %s', id => {
  async function open(
    options: {
      readonly fleet?: FleetRecorder;
      readonly connect?: (knex: Knex) => Knex;
    } = {},
  ) {
    const { fleet, connect = knex => knex } = options;
    const knex = await databases.init(id);
    const told: RecordedOutcome[] = [];
    const countStored = async () => (await knex('fleet_transitions')).length;
    /** How many transitions were stored when the listener was told. */
    const stored: Promise<number>[] = [];
    const { recorder } = await openOutcomes(connect(knex), {
      now: () => at(50),
      ...(fleet && { fleet }),
      listeners: [
        {
          name: 'test',
          onOutcome: outcome => {
            told.push(outcome);
            stored.push(countStored());
          },
        },
      ],
    });
    await new InventoryStore({ knex, now: () => at(0) }).save({
      clusters: [{ target }],
    });
    return { knex, recorder, told, stored, countStored };
  }

  it('returns the transitions of an outcome and tells the outcome once, after the commit', async () => {
    const { recorder, told, stored } = await open();

    const { transitions: first } = await recorder.recordReport(
      target,
      await createReport(0),
    );
    const storedFirst = await stored[0];
    const failed = await recorder.recordFailure('gateway', failure(5));

    expect(first).toEqual([
      {
        clusterName: 'gateway',
        entityRef: 'resource:default/gateway',
        to: 'nonconformant',
        reason: expect.any(String),
        brief: expect.stringContaining('missing with its namespace'),
        at: at(0).toISOString(),
        since: at(0).toISOString(),
      },
    ]);
    expect(failed).toEqual([
      {
        clusterName: 'gateway',
        entityRef: 'resource:default/gateway',
        from: 'nonconformant',
        to: 'unknown',
        reason: 'It did not answer.',
        brief: 'could not be read: timeout',
        at: at(5).toISOString(),
        since: at(5).toISOString(),
      },
    ]);
    expect(told.map(({ transitions }) => transitions)).toEqual([first, failed]);
    expect([storedFirst, await stored[1]]).toEqual([1, 2]);
  });

  it('tells the transition of a component with its id', async () => {
    const { recorder, told } = await open();
    const { findings, ...report } = await createReport(0);
    await recorder.recordReport(target, { ...report, findings });
    const [ready] = findings.filter(({ state }) => state === 'ready');

    await recorder.recordReport(target, {
      ...report,
      observedAt: at(1).toISOString(),
      findings: findings.map(finding =>
        finding === ready ? { ...finding, state: 'degraded' } : finding,
      ),
    });

    expect(told[1].transitions).toEqual([
      expect.objectContaining({
        id: ready.id,
        component: ready.component,
        from: 'ready',
        to: 'degraded',
        brief: expect.stringContaining(ready.component),
      }),
    ]);
  });

  it('tells an outcome that changes nothing without transitions', async () => {
    const { recorder, told } = await open();
    await recorder.recordReport(target, await createReport(10));

    expect(
      await recorder.recordReport(target, await createReport(11)),
    ).toMatchObject({ transitions: [] });
    expect(told.map(({ transitions }) => transitions.length)).toEqual([1, 0]);
  });

  it('tells nothing of an outcome that is older than the latest', async () => {
    const { recorder, told } = await open();
    await recorder.recordReport(target, await createReport(10));

    expect(await recorder.recordReport(target, await createReport(5))).toEqual({
      transitions: [],
    });
    expect(await recorder.recordFailure('gateway', failure(5))).toEqual([]);
    expect(
      await recorder.recordSetupProblem('gateway', {
        message: 'It is not reported.',
        at: at(5),
      }),
    ).toEqual([]);
    expect(told).toHaveLength(1);
  });

  it('tells nothing where the transaction fails', async () => {
    class FailingRecorder extends FleetRecorder {
      async recordReport(
        ...args: Parameters<FleetRecorder['recordReport']>
      ): Promise<never> {
        await super.recordReport(...args);
        throw new Error('The disk is full.');
      }
    }
    const { recorder, told, countStored } = await open({
      fleet: new FailingRecorder({ confirmMissing: 2 }),
    });

    await expect(
      recorder.recordReport(target, await createReport(0)),
    ).rejects.toThrow('The disk is full.');

    expect(told).toEqual([]);
    expect(await countStored()).toBe(0);
  });

  it('tells once what was committed although the connection ended before the confirmation', async () => {
    const { recorder, told, countStored } = await open({
      connect: losingFirstCommit,
    });

    const { transitions } = await recorder.recordReport(
      target,
      await createReport(0),
    );

    expect(transitions.map(({ to }) => to)).toEqual(['nonconformant']);
    expect(told.map(outcome => outcome.transitions)).toEqual([transitions]);
    expect(await countStored()).toBe(1);
  });
});
