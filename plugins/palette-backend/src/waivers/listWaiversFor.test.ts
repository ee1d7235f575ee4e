import type { Waiver } from 'backstage-plugin-palette-common';
import { listWaiversFor } from './listWaiversFor';

const now = new Date('2026-11-28T10:00:00.000Z');
const waiver = (id: string, clusters: Waiver['clusters']): Waiver => ({
  id,
  component: 'mongo',
  clusters,
  reason: 'Known.',
  createdAt: '2026-11-01T00:00:00.000Z',
  expiresAt: '2026-12-05T00:00:00.000Z',
  source: 'config',
});
const list = (waivers: readonly Waiver[], type?: string) =>
  listWaiversFor(
    { clusterName: 'ours', declared: { ...(type && { type }) } },
    waivers,
    now,
  );

describe('listWaiversFor', () => {
  it('names no other cluster', () => {
    expect(
      list([
        waiver('both', { names: ['ours', 'secret'] }),
        waiver('other', { names: ['secret'] }),
      ]),
    ).toEqual([waiver('both', { names: ['ours'] })]);
  });

  it('has waivers for all, and those for a cluster type where the entity declares it', () => {
    const waivers = [
      waiver('all', 'all'),
      waiver('pcg', { clusterType: 'pcg' }),
    ];

    expect(list(waivers, 'pcg').map(({ id }) => id)).toEqual(['all', 'pcg']);
    expect(list(waivers, 'tenant').map(({ id }) => id)).toEqual(['all']);
    expect(list(waivers).map(({ id }) => id)).toEqual(['all']);
  });

  it('leaves out what has expired', () => {
    expect(
      list([{ ...waiver('old', 'all'), expiresAt: now.toISOString() }]),
    ).toEqual([]);
  });
});
