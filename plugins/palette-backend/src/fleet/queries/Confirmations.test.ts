import { TestDatabases } from '@backstage/backend-test-utils';
import type { Report } from 'backstage-plugin-palette-common';
import { ago, FleetFixture, NOW } from '../../__testUtils__/FleetFixture';
import { makeHolder } from '../../__testUtils__/makeHolder';
import { Confirmations } from './Confirmations';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const target = {
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  declared: {},
  strictness: 'adapted' as const,
};
const report = {
  findings: [
    { id: 'shop/web', state: 'missing' },
    { id: 'shop/db', state: 'ready' },
  ],
} as unknown as Report;
const holder = { ...makeHolder(target.entityRef), nextCheckAt: ago(-5) };
const unconfirmed = { since: ago(1).toISOString(), seen: 1 };

describe.each(databases.eachSupportedId())('Confirmations on %s', id => {
  async function open() {
    const knex = await databases.init(id);
    await FleetFixture.open(knex);
    await knex('fleet_states').insert({
      cluster_name: 'edge-1',
      states: JSON.stringify([
        { id: 'shop/web', state: 'ready', unconfirmed },
        { id: 'shop/db', state: 'ready', unconfirmed },
        { id: 'shop/ui', state: 'missing' },
      ]),
    });
    return new Confirmations({ knex, now: () => NOW, confirmMissing: 2 });
  }

  it('names what the report lacks and was not seen missing often enough, and the next check', async () => {
    expect(await (await open()).find(target, holder, report)).toEqual({
      toConfirm: [{ id: 'shop/web', seen: 1, of: 2 }],
      nextCheckAt: ago(-5).toISOString(),
    });
  });

  it('gives no time of a check that should have begun', async () => {
    const late = { ...holder, nextCheckAt: ago(5) };

    expect(await (await open()).find(target, late, undefined)).toEqual({});
  });

  it('tells nothing through an entity that declares the cluster differently, or is not of the fleet', async () => {
    const confirmations = await open();
    const other = { ...target, declared: { type: 'pcg' } };

    expect(await confirmations.find(other, holder, report)).toEqual({});
    expect(await confirmations.find(target, undefined, report)).toEqual({});
  });
});
