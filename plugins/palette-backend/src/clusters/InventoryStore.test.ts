import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import { ago, FleetFixture, NOW } from '../__testUtils__/FleetFixture';
import { InventoryStore } from './InventoryStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const UNSTORABLE = [
  'n'.repeat(300),
  `${'n'.repeat(220)}\0`,
  'a\ud800',
  'a\ud801',
  'a\nb',
];

const cluster = (clusterName: string) => ({
  target: {
    clusterName,
    entityRef: `resource:default/${clusterName}`,
    declared: {},
    strictness: 'adapted' as const,
  },
});

const broken = (entityRef: string) => ({
  entityRef,
  problem: 'unknownClusterType' as const,
  message: `${entityRef} has a typo.`,
});

describe.each(databases.eachSupportedId())('InventoryStore on %s', id => {
  async function open() {
    const knex = await databases.init(id);
    const fixture = await FleetFixture.open(knex);
    const logger = mockServices.logger.mock();
    const store = new InventoryStore({ knex, now: () => NOW, logger });
    const names = async () =>
      (await knex('fleet_clusters').orderBy('cluster_name')).map(
        row => row.cluster_name,
      );
    return { knex, fixture, store, names, logger };
  }

  it('stores all clusters, whatever one of their entities says', async () => {
    const { knex, store, names } = await open();
    await store.save({
      clusters: [
        { ...cluster('edge-1'), title: 'é'.repeat(300) },
        { ...cluster('edge-2'), paletteClusterId: 'x'.repeat(100) },
        { ...cluster('edge-3'), projectName: 'a\0b' },
        { ...cluster('edge-4'), owner: 'a\ud800b' },
        ...UNSTORABLE.map(cluster),
        cluster('edge-5'),
      ],
      unregistered: [
        { name: 'other', authProvider: 'a'.repeat(100) },
        { name: 'other', authProvider: 'aws' },
        ...UNSTORABLE.map(name => ({ name, authProvider: 'aws\0' })),
      ],
    });

    expect(await names()).toEqual([
      'edge-1',
      'edge-2',
      'edge-3',
      'edge-4',
      'edge-5',
    ]);
    expect(
      (await knex('fleet_clusters').where({ cluster_name: 'edge-1' }).first())
        .title,
    ).toBe('é'.repeat(255));
    expect(await knex('fleet_unregistered').select('cluster_name')).toEqual([
      { cluster_name: 'other' },
    ]);
  });

  it('writes nothing where nothing changed, whatever one of the entities says', async () => {
    const { knex, store } = await open();
    const clusters = [
      { ...cluster('edge-1'), title: 'a\ud800b', owner: 'c\0' },
      ...UNSTORABLE.map(cluster),
    ];
    await store.save({ clusters });
    const statements: string[] = [];
    knex.on('query', ({ sql }: { readonly sql: string }) =>
      statements.push(sql),
    );

    await store.save({ clusters });
    expect(
      statements.filter(sql =>
        /^(insert|update) .?fleet_clusters/.test(sql.replace('into ', '')),
      ),
    ).toEqual([]);
  });

  it('takes the type and infrastructure that an entity declares until a report tells more', async () => {
    const { knex, store } = await open();
    const declare = (declared: Readonly<Record<string, string>>) =>
      store.save({
        clusters: [{ target: { ...cluster('edge-1').target, declared } }],
      });
    const types = () =>
      knex('fleet_clusters').first('cluster_type', 'infrastructure');

    await declare({ type: 'tenant', infrastructure: 'vsphere' });
    expect(await types()).toEqual({
      cluster_type: 'tenant',
      infrastructure: 'vsphere',
    });
    await declare({ type: 'pcg' });
    expect(await types()).toMatchObject({ cluster_type: 'pcg' });

    await knex('fleet_clusters').update({ cluster_type: null });
    await declare({ type: 'pcg' });
    expect(await types()).toMatchObject({ cluster_type: null });
  });

  it('keeps a list of entities that cannot be used as they are', async () => {
    const { knex, store } = await open();
    const [one, two] = ['resource:default/a', 'resource:default/b'].map(broken);
    const refs = async () =>
      (await knex('fleet_unusable').orderBy('entity_ref')).map(
        row => row.entity_ref,
      );
    await store.save({ clusters: [cluster('edge-1')], unusable: [one, two] });
    expect(await refs()).toEqual(['resource:default/a', 'resource:default/b']);

    await store.save({ clusters: [cluster('edge-1')], unusable: [two] });
    expect(await refs()).toEqual(['resource:default/b']);
  });

  it('logs once that several entities claim a cluster, and once that another stands for it', async () => {
    const { knex, logger, store } = await open();
    const claimed = (...otherEntities: string[]) =>
      store.save({ clusters: [{ ...cluster('edge-1'), otherEntities }] });
    await claimed('resource:default/a-mine');
    await claimed('resource:default/a-mine');

    expect(await knex('fleet_clusters').select('other_entities')).toEqual([
      { other_entities: '["resource:default/a-mine"]' },
    ]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/"edge-1".*a-mine.*preferredOwners/),
    );

    const { target } = cluster('edge-1');
    await store.save({
      clusters: [
        { target: { ...target, entityRef: 'resource:default/other' } },
      ],
    });
    expect(logger.info).toHaveBeenCalledWith(
      'Cluster "edge-1" is now seen through resource:default/other, before through resource:default/edge-1.',
    );
  });

  it('forgets the last cluster that leaves the software catalog, but none while the catalog is still empty', async () => {
    const { fixture, store, names } = await open();
    await fixture.add({ 'edge-1': {} });

    await store.save({ clusters: [], isCatalogFilled: false });
    await store.save({ clusters: [] });
    expect(await names()).toEqual(['edge-1']);

    await store.save({ clusters: [], isCatalogFilled: true });
    expect(await names()).toEqual([]);
  });

  it('keeps what is known of a cluster while its entity cannot be used', async () => {
    const { knex, fixture, store, names } = await open();
    await fixture.add({ 'edge-1': {}, 'edge-2': {} });
    await fixture.transition('edge-1', null, {
      from: null,
      to: 'conformant',
      at: ago(60),
    });

    await store.save({
      clusters: [cluster('edge-2')],
      unusable: [broken('resource:default/edge-1')],
    });
    expect(await names()).toEqual(['edge-1', 'edge-2']);
    expect(await knex('fleet_transitions')).toHaveLength(1);

    // An unusable entity keeps a cluster only if the fleet has the cluster through it.
    await store.save({
      clusters: [cluster('edge-2')],
      unusable: [broken('component:default/edge-1')],
    });
    expect(await names()).toEqual(['edge-2']);
    expect(await knex('fleet_transitions')).toEqual([]);
  });

  it('looks once at each entity that cannot be used, however many clusters are gone', async () => {
    const { fixture, store } = await open();
    const countLooks = async (count: number) => {
      const names = Array.from({ length: count }, (_, n) => `gone-${n}`);
      await fixture.add(Object.fromEntries(names.map(name => [name, {}])));
      let looks = 0;
      const unusable = names.map(name => ({
        ...broken(''),
        get entityRef() {
          looks++;
          return `component:default/${name}`;
        },
      }));
      await store.save({ clusters: [cluster('edge-1')], unusable });
      return looks;
    };
    expect(await countLooks(80)).toBeLessThan(2.1 * (await countLooks(40)));
  });

  it('forgets what the last reading left with its cluster', async () => {
    const { knex, fixture, store } = await open();
    await fixture.add({ 'edge-1': {}, 'edge-2': {} });
    await knex('cluster_readings').insert(
      ['edge-1', 'edge-2'].map(cluster_name => ({
        cluster_name,
        hash: '',
        reading: Buffer.from('kept'),
        read_whole_at: NOW,
      })),
    );
    await store.save({ clusters: [cluster('edge-2')] });
    expect(await knex('cluster_readings').select('cluster_name')).toEqual([
      { cluster_name: 'edge-2' },
    ]);
  });
});
