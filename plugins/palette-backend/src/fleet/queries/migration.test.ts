import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { TestDatabases } from '@backstage/backend-test-utils';
import { ago, FleetFixture, NOW } from '../../__testUtils__/FleetFixture';
import { FleetList } from './FleetList';
import { FleetView } from './FleetView';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const directory = resolvePackagePath(
  'backstage-plugin-palette-backend',
  'migrations',
);

describe.each(databases.eachSupportedId())('the fleet’s tables on %s', id => {
  it('can be removed and created again with data in them, and leave reports alone', async () => {
    const knex = await databases.init(id);
    const fixture = await FleetFixture.open(knex);
    const reports = knex('cluster_reports').select('cluster_name', 'report');
    await knex('cluster_reports').insert({
      cluster_name: 'edge-1',
      declared: '',
      report: '{}',
      observed_at: ago(1),
    });
    await fixture.add({ 'edge-1': {} });
    await fixture.finding('edge-1', 'shop/web', 'missing');
    await fixture.transition('edge-1', null, {
      from: null,
      to: 'conformant',
      at: ago(1),
    });

    await knex.migrate.down({ directory, name: '20261130_live_ids.js' });
    await knex.migrate.down({ directory, name: '20261130_judged_by.js' });
    await knex.migrate.latest({ directory });
    expect(await knex('fleet_clusters').first('live_id', 'judged_by')).toEqual({
      live_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      judged_by: null,
    });

    await knex('fleet_clusters').insert({
      cluster_name: 'never-read',
      entity_ref: 'resource:default/never-read',
      declared: '',
      target: JSON.stringify({ declared: { type: 'pcg' } }),
      next_check_at: NOW,
    });
    await knex.migrate.down({ directory, name: '20261129_fleet_brief.js' });
    expect(await knex.schema.hasColumn('fleet_clusters', 'brief')).toBe(false);
    expect(await knex.schema.hasTable('fleet_unusable')).toBe(false);
    await knex.migrate.up({ directory });
    expect(
      await knex('fleet_clusters')
        .where({ cluster_name: 'never-read' })
        .first('cluster_type'),
    ).toEqual({ cluster_type: 'pcg' });
    await knex('fleet_clusters').where({ cluster_name: 'never-read' }).delete();

    await knex.migrate.down({ directory, name: '20261127_fleet_reading.js' });
    expect(await knex.schema.hasColumn('fleet_clusters', 'search')).toBe(false);
    expect(await knex('fleet_clusters')).toHaveLength(1);

    await knex.migrate.up({ directory });
    const list = new FleetList(
      new FleetView({ knex, staleAfterMs: 900_000, now: () => NOW }),
    );
    expect((await list.getPage('all', { text: 'EDGE-1' })).total).toBe(1);

    await knex.migrate.down({
      directory,
      name: '20261204_waivers_in_force.js',
    });
    await expect(knex.raw('drop index waivers_in_force')).rejects.toMatchObject(
      {
        message: expect.stringMatching(/no such index|does not exist/),
      },
    );
    await knex.migrate.down({
      directory,
      name: '20261203_fleet_beginnings.js',
    });
    await expect(
      knex.raw('drop index fleet_transitions_beginnings'),
    ).rejects.toMatchObject({
      message: expect.stringMatching(/no such index|does not exist/),
    });
    await knex.migrate.down({ directory, name: '20261202_entity_etag.js' });
    expect(await knex.schema.hasColumn('fleet_clusters', 'entity_etag')).toBe(
      false,
    );
    await knex.migrate.down({ directory, name: '20261130_live_ids.js' });
    await knex.migrate.down({ directory, name: '20261130_judged_by.js' });
    await knex.migrate.down({ directory, name: '20261129_fleet_brief.js' });
    await knex.migrate.down({ directory, name: '20261128_fleet_claims.js' });
    expect(
      await knex.schema.hasColumn('fleet_clusters', 'other_entities'),
    ).toBe(false);
    await knex.migrate.down({ directory, name: '20261127_fleet_reading.js' });
    await knex.migrate.down({ directory, name: '20261125_fleet.js' });
    expect(await knex.schema.hasTable('fleet_clusters')).toBe(false);
    expect(await reports.clone()).toHaveLength(1);

    await knex.migrate.latest({ directory });
    expect(await reports.clone()).toHaveLength(1);
    await fixture.add({ 'edge-1': {}, 'edge-2': {} });
    expect((await list.getPage('all', {})).total).toBe(2);
  });
});
