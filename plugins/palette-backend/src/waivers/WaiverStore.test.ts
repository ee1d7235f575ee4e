import { TestDatabases } from '@backstage/backend-test-utils';
import type { Waiver } from 'backstage-plugin-palette-common';
import { isPostgres } from '../database/dialects';
import { migrateDatabase } from '../database/migrateDatabase';
import { WaiverStore } from './WaiverStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

type Value = string | number | Date;

const NOW = new Date('2026-11-25T10:00:00.000Z');
const day = (days: number) =>
  new Date(NOW.getTime() + days * 86_400_000).toISOString();
const waiver = (
  id: string,
  parts: Partial<Waiver> = {},
): Waiver & { readonly author: string } => ({
  id,
  component: 'mongo',
  clusters: 'all',
  reason: 'Known.',
  createdAt: day(0),
  expiresAt: day(3),
  source: 'portal',
  author: 'user:default/anne',
  ...parts,
});
const ids = (waivers: readonly Waiver[]) => waivers.map(({ id }) => id);

describe.each(databases.eachSupportedId())('WaiverStore on %s', databaseId => {
  const open = async (configured: readonly Waiver[] = []) => {
    const knex = await databases.init(databaseId);
    await migrateDatabase(knex);
    const store = new WaiverStore({ knex, configured });
    /** Stores rows as they are, whatever the limits. */
    const insert = (
      count: number,
      prefix: string,
      parts: Partial<Waiver> = {},
      endedAt: Date | null = null,
    ) =>
      knex.batchInsert(
        'waivers',
        Array.from({ length: count }, (_, i) => {
          const { author, component, clusters, reason, expiresAt, createdAt } =
            waiver('', parts);
          return {
            id: `${prefix}-${String(i).padStart(4, '0')}`,
            ...{ author, component, reason },
            clusters: JSON.stringify(clusters),
            created_at: new Date(createdAt),
            expires_at: new Date(Date.parse(expiresAt) - i),
            ended_at: endedAt,
          };
        }),
        100,
      );
    return { knex, store, insert };
  };

  describe('for a cluster', () => {
    it('has what may be for the cluster and had not expired when it was read', async () => {
      const { store } = await open([
        waiver('configured', { source: 'config' }),
        waiver('over', { source: 'config', expiresAt: day(0) }),
      ]);
      const given: Record<string, Partial<Waiver>> = {
        all: {},
        type: { clusters: { clusterType: 'pcg' } },
        ours: { clusters: { names: ['other', 'our "edge" ü'] } },
        other: { clusters: { names: ['other', 'our'] } },
        expired: { createdAt: day(-2), expiresAt: day(0) },
        ended: {},
      };
      for (const [id, parts] of Object.entries(given)) {
        await store.add(waiver(id, parts));
      }
      await store.end('ended', { at: NOW, by: 'user:default/anne' });
      const list = async (at: string) =>
        ids(await store.listFor('our "edge" ü', new Date(at))).sort();

      expect(await list(day(0))).toEqual(['all', 'configured', 'ours', 'type']);
      expect(await list(day(-1))).toEqual(
        ['all', 'configured', 'expired', 'ours', 'over', 'type'].sort(),
      );
      expect(await list(day(3))).toEqual([]);
    });
  });

  it('finds what is in force by an index, whatever else was made before', async () => {
    const { knex, store, insert } = await open();
    await insert(2_000, 'ended', {}, NOW);
    await insert(5, 'in-force');
    const asked: { readonly sql: string; readonly bindings: Value[] }[] = [];
    const note = (query: { sql: string; bindings: Value[] }) =>
      asked.push(query);
    await knex.raw('analyze');
    knex.on('query', note);
    await store.listFor('edge', NOW);
    knex.removeListener('query', note);
    const [{ sql, bindings }] = asked;
    const plan = await knex.raw(
      `explain ${isPostgres(knex) ? '' : 'query plan '}${sql.replace(
        /\$\d+/g,
        '?',
      )}`,
      bindings,
    );

    expect(JSON.stringify(plan)).toContain('waivers_in_force');
  });

  describe('for the list', () => {
    it('keeps what has expired for thirty days, and what the configuration has for as long as it is there', async () => {
      const { store } = await open([
        waiver('configured', { source: 'config', expiresAt: day(-200) }),
      ]);
      const expiring = (days: number) => ({
        createdAt: day(-100),
        expiresAt: day(days),
      });
      await store.add(waiver('in-force', expiring(1)));
      await store.add(waiver('expired', expiring(0)));
      await store.add(waiver('a-while-ago', expiring(-29.9)));
      await store.add(waiver('long-ago', expiring(-30)));
      await store.add(waiver('ended', expiring(2)));
      await store.end('ended', { at: NOW, by: 'user:default/anne' });

      expect(ids(await store.listShown(NOW)).sort()).toEqual(
        ['configured', 'in-force', 'expired', 'a-while-ago'].sort(),
      );
    });

    it('keeps the two hundred that expired last, and all in force', async () => {
      const { store, insert } = await open();
      await insert(250, 'expired', { expiresAt: day(-1) });
      await insert(250, 'in-force');
      const shown = ids(await store.listShown(NOW));

      expect(shown).toHaveLength(450);
      expect(shown).toContain('expired-0199');
      expect(shown).not.toContain('expired-0200');
    });
  });

  describe('with an id', () => {
    it('is found in the configuration or the portal, until somebody ends it', async () => {
      const { store } = await open([
        waiver('configured', { source: 'config' }),
      ]);
      await store.add(waiver('w1', { ticket: 'PAL-1' }));

      expect(await store.find('configured')).toMatchObject({
        source: 'config',
      });
      expect(await store.find('w1')).toEqual(waiver('w1', { ticket: 'PAL-1' }));
      expect(await store.find('w2')).toBeUndefined();
      await store.end('w1', { at: NOW, by: 'user:default/anne' });
      expect(await store.find('w1')).toBeUndefined();
    });
  });

  describe('in force', () => {
    it('are at most a hundred of one author; what has ended or expired does not count', async () => {
      const { store, insert } = await open();
      await insert(99, 'in-force');
      await insert(50, 'ended', {}, NOW);
      await insert(50, 'expired', { expiresAt: day(0) });
      await store.add(waiver('last'));

      await expect(store.add(waiver('refused'))).rejects.toMatchObject({
        name: 'ConflictError',
        message:
          'You have 100 waivers in force, as many as one person may: end some that are no longer needed, or name several clusters in one waiver.',
      });
      await store.add(waiver('other', { author: 'user:default/bob' }));
      await store.end('last', { at: NOW, by: 'user:default/anne' });
      await store.add(waiver('next'));
      expect(await store.find('refused')).toBeUndefined();
    });

    it('are at most a thousand in all', async () => {
      const { store, insert } = await open();
      for (let author = 0; author < 10; author += 1) {
        await insert(author === 9 ? 99 : 100, `of-${author}`, {
          author: `user:default/user-${author}`,
        });
      }
      await store.add(waiver('last'));

      await expect(store.add(waiver('refused'))).rejects.toMatchObject({
        name: 'ConflictError',
        message:
          'This portal has 1,000 waivers in force, as many as it may: end some that are no longer needed, or name several clusters in one waiver.',
      });
    });

    it('are as many at most where they are made at the same moment', async () => {
      const { store, insert } = await open();
      await insert(95, 'in-force');
      const made = await Promise.allSettled(
        Array.from({ length: 20 }, (_, i) => store.add(waiver(`new-${i}`))),
      );

      expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(
        5,
      );
    });
  });
});
