import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { KeptReading } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { migrateDatabase } from '../database/migrateDatabase';
import type { ReadingRow } from '../database/tables';
import { ReadingStore } from './ReadingStore';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const makeKept = (podName: string): KeptReading => ({
  format: 1,
  readFor: 'kube-system',
  observedAt: '2026-11-28T10:00:00.000Z',
  readWholeAt: '2026-11-28T09:30:00.000Z',
  namespaces: [{ name: 'kube-system', phase: 'Active' }],
  pods: [{ namespace: 'kube-system', name: podName, phase: 'Running' }],
});

describe.each(databases.eachSupportedId())('ReadingStore on %s', id => {
  const logger = mockServices.logger.mock();
  let knex: Knex;
  let store: ReadingStore;

  beforeEach(async () => {
    logger.warn.mockClear();
    knex = await databases.init(id);
    await migrateDatabase(knex);
    store = new ReadingStore({ knex, logger });
  });

  const rows = () => knex<ReadingRow>('cluster_readings');
  const open = () => new ReadingStore({ knex, logger });
  const getKept = async (from: ReadingStore) => (await from.get('edge-1')).kept;

  it('gives what another replica kept', async () => {
    expect(await getKept(store)).toBeUndefined();
    await store.save('edge-1', {}, makeKept('a'));
    expect(await getKept(open())).toEqual(makeKept('a'));
    expect(await store.get('edge-2')).toEqual({});
  });

  it('gives what was kept last, also where an older reading is in memory', async () => {
    const other = open();
    await store.save('edge-1', {}, makeKept('a'));
    expect(await getKept(other)).toEqual(makeKept('a'));
    await store.save('edge-1', { kept: makeKept('a') }, makeKept('b'));
    expect(await getKept(other)).toEqual(makeKept('b'));
    expect(await rows()).toHaveLength(1);
  });

  it('gives the very reading from memory while that is the last one', async () => {
    const kept = makeKept('a');
    await store.save('edge-1', {}, kept);
    expect(await getKept(store)).toBe(kept);
  });

  it('names what is kept by its hash, which changes with it', async () => {
    const first = await store.save('edge-1', {}, makeKept('a'));
    const before = await store.get('edge-1');
    expect(before).toEqual({ kept: makeKept('a'), hash: first });
    expect(await open().get('edge-1')).toEqual(before);
    expect(await store.save('edge-1', before, before.kept)).toBe(first);

    const second = await store.save('edge-1', before, makeKept('b'));
    expect(second).toEqual(expect.any(String));
    expect(second).not.toBe(first);
    expect(await store.save('edge-1', {}, undefined)).toBeUndefined();
  });

  it('writes nothing where nothing changed', async () => {
    const kept = makeKept('a');
    await store.save('edge-1', {}, kept);
    await rows().update({ hash: 'untouched' });
    await store.save('edge-1', { kept }, kept);
    expect(await rows().first('hash')).toEqual({ hash: 'untouched' });
  });

  it('forgets a reading that may not be kept', async () => {
    await store.save('edge-1', {}, makeKept('a'));
    await store.save('edge-1', { kept: makeKept('a') }, undefined);
    expect(await rows()).toEqual([]);
    expect(await getKept(store)).toBeUndefined();
  });

  it('forgets a reading whose row is gone', async () => {
    await store.save('edge-1', {}, makeKept('a'));
    await rows().delete();
    expect(await getKept(store)).toBeUndefined();
  });

  it.each<[string, Partial<ReadingRow>]>([
    ['is cut off', { reading: Buffer.from('1f8b', 'hex') }],
    ['has another hash', { hash: '0'.repeat(64) }],
  ])('gives nothing where a row %s, and says so', async (_, damage) => {
    await store.save('edge-1', {}, makeKept('a'));
    await rows().update(damage);
    expect(await getKept(open())).toBeUndefined();
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /^The last reading of cluster "edge-1" could not be used, so the cluster is read whole: /,
      ),
    );
  });

  it('fails no check where the table is out of reach', async () => {
    await knex.schema.dropTable('cluster_readings');
    expect(await getKept(store)).toBeUndefined();
    await store.save('edge-1', {}, makeKept('a'));
    expect(logger.warn).toHaveBeenCalledTimes(2);
  });

  it('keeps nothing that is larger than any Palette cluster', async () => {
    await store.save('edge-1', {}, makeKept('x'.repeat(16_000_000)));
    expect(await rows()).toEqual([]);
  });
});
