import { TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { ago, NOW } from '../../__testUtils__/FleetFixture';
import { openFleet } from '../../__testUtils__/openFleet';
import { isPostgres } from '../../database/dialects';
import { toDay } from '../recording/days';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const target = {
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared: {},
  strictness: 'adapted' as const,
};
const COMPONENTS = 20;
const DAY = 24 * 60;

describe.each(databases.eachSupportedId())('a long history on %s', id => {
  /** A cluster whose components flip with each of many checks, and its verdict with them. */
  async function open(checks: number, minutesApart = 1) {
    const { knex, fixture, histories } = await openFleet(
      await databases.init(id),
    );
    await fixture.add({ 'edge-1': {}, 'edge-2': {} });
    const components = Array.from({ length: COMPONENTS }, (_, i) => `web-${i}`);
    await knex('fleet_states').insert({
      cluster_name: 'edge-1',
      states: JSON.stringify(
        components.map(component => ({
          id: `shop/${component}`,
          namespace: 'shop',
          component,
          state: 'ready',
          since: NOW.toISOString(),
        })),
      ),
    });
    const rows = Array.from({ length: checks }, (_, check): object[] => {
      const at = ago(1 + (checks - 1 - check) * minutesApart);
      const isWell = check % 2 === 1;
      const common = {
        cluster_name: 'edge-1',
        reason: 'It was seen so.',
        at,
        day: toDay(at),
      };
      return [
        ...components.map(component => ({
          ...common,
          finding_id: `shop/${component}`,
          namespace: 'shop',
          component,
          from: isWell ? 'degraded' : 'ready',
          to: isWell ? 'ready' : 'degraded',
        })),
        {
          ...common,
          finding_id: null,
          namespace: null,
          component: null,
          from: isWell ? 'degraded' : 'conformant',
          to: isWell ? 'conformant' : 'degraded',
        },
      ];
    }).flat();
    await knex.batchInsert('fleet_transitions', rows, 50);
    return { knex, histories };
  }

  it('is counted whole, and listed as far as its latest 500 changes', async () => {
    const { histories } = await open(100);

    const history = await histories.getHistory(target);

    expect(history.transitions).toHaveLength(500);
    expect(history.transitions[0].id).toBeUndefined();
    expect(history.transitions[0].at).toBe(ago(1).toISOString());
    expect(history.transitions[499].at).toBe(ago(24).toISOString());
    expect(history.days.at(-1)).toEqual({
      day: '2026-11-25',
      worst: 'degraded',
      changes: 100 * COMPONENTS,
    });
    expect(history.components).toHaveLength(COMPONENTS);
    expect(history.components.every(({ flapping }) => flapping)).toBe(true);
  });

  it('tells of what changed before its latest 500 changes', async () => {
    const { histories } = await open(60, DAY / 3);

    const { components, days, transitions } = await histories.getHistory(
      target,
    );

    expect(transitions.at(-1)?.at.slice(0, 10)).toBe('2026-11-17');
    expect(days[15]).toMatchObject({ worst: 'degraded', changes: 60 });
    expect(components).toHaveLength(COMPONENTS);
    expect(components.some(({ flapping }) => flapping)).toBe(false);
  });

  it('takes no more rows from the database than one that is a quarter as long', async () => {
    const countRows = async (checks: number) => {
      const { knex, histories } = await open(checks);
      let read = 0;
      knex.on('query-response', (rows: unknown[]) => {
        read += Array.isArray(rows) ? rows.length : 1;
      });
      await histories.getHistory(target);
      return read;
    };

    const short = await countRows(50);
    expect(short).toBeGreaterThan(500);
    expect(await countRows(200)).toBe(short);
  });

  it("is found by the index of the cluster's transitions", async () => {
    const { knex, histories } = await open(10);
    // Those of other clusters, over two months.
    await knex.batchInsert(
      'fleet_transitions',
      Array.from({ length: 2_000 }, (_, i) => ({
        cluster_name: `edge-${2 + (i % 100)}`,
        to: 'conformant',
        reason: 'It was seen so.',
        at: ago(i * 45),
        day: toDay(ago(i * 45)),
      })),
      50,
    );
    if (isPostgres(knex)) {
      await knex.raw('analyze fleet_transitions');
    }
    const asked: Knex.Sql[] = [];
    knex.on('query', (query: Knex.Sql) => asked.push(query));
    await histories.getHistory(target);
    knex.removeAllListeners('query');

    const ofTransitions = asked.filter(({ sql }) =>
      sql.includes('fleet_transitions'),
    );
    expect(ofTransitions.length).toBeGreaterThan(1);
    for (const query of ofTransitions) {
      expect(await explain(knex, query)).toMatch(
        isPostgres(knex)
          ? /Index (Only )?Scan[^"]* (using|on) fleet_transitions_cluster/
          : /SEARCH fleet_transitions USING INDEX fleet_transitions_cluster/,
      );
    }
  });
});

async function explain(knex: Knex, { sql, bindings }: Knex.Sql) {
  const explaining = isPostgres(knex) ? 'explain' : 'explain query plan';
  return knex.transaction(async tx => {
    if (isPostgres(knex)) {
      // It reads small tables as a whole otherwise.
      await tx.raw('set local enable_seqscan = off');
      // The positions of a query that was sent are those of PostgreSQL.
      const asked = sql.replaceAll(/\$\d+/g, '?');
      return JSON.stringify(
        await tx.raw(`${explaining} ${asked}`, [...bindings]),
      );
    }
    return JSON.stringify(await tx.raw(`${explaining} ${sql}`, [...bindings]));
  });
}
