import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ListedWaiver } from 'backstage-plugin-palette-common';
import { makeApi } from '../__testUtils__/api';
import { paletteApiRef } from '../api';
import { WaiversContent } from './WaiversContent';

const makeWaiver = (parts: Partial<ListedWaiver>): ListedWaiver => ({
  id: 'w1',
  component: 'hubble-system/mongo',
  clusters: { names: ['palette'] },
  reason: 'More nodes are on their way.',
  author: 'user:default/anne',
  createdAt: '2026-11-28T00:00:00.000Z',
  expiresAt: '2031-12-05T12:00:00.000Z',
  source: 'portal',
  status: 'active',
  matches: [
    {
      clusterName: 'palette',
      entityRef: 'resource:default/palette',
      title: 'Palette management',
      findingId: 'hubble-system/mongo',
      namespace: 'hubble-system',
      component: 'mongo',
      state: 'degraded',
    },
  ],
  matchedClusters: 1,
  mayEnd: true,
  ...parts,
});

async function show(items: readonly ListedWaiver[]) {
  const listWaivers = jest
    .fn()
    .mockResolvedValueOnce({ items, asOf: '2026-11-28T10:00:00.000Z' })
    .mockResolvedValue({ items: [], asOf: '2026-11-28T10:00:01.000Z' });
  const endWaiver = jest.fn<Promise<void>, [id: string]>(async () => {});
  const api = makeApi(new Error('Not asked for'), { listWaivers, endWaiver });
  await renderInTestApp(
    <TestApiProvider apis={[[paletteApiRef, api]]}>
      <WaiversContent />
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
  return { api };
}

const findSection = (name: string) =>
  within(screen.getByRole('region', { name }));

describe('the tab with waivers', () => {
  it('names fifty of the clusters that a waiver names', async () => {
    const names = Array.from({ length: 1_000 }, (_, n) => `c-${n}`);
    await show([makeWaiver({ clusters: { names } })]);
    expect(
      await screen.findByText(/^For c-0, .*, c-49, 950 more clusters$/),
    ).toBeInTheDocument();
  });

  it('shows what needs somebody first: expiring, expired, matching nothing, active', async () => {
    await show([
      makeWaiver({ id: 'a' }),
      makeWaiver({ id: 'b', status: 'unmatched', matches: [] }),
      makeWaiver({ id: 'c', status: 'expired' }),
      makeWaiver({ id: 'd', status: 'expiring' }),
      makeWaiver({ id: 'e', status: 'expiring' }),
    ]);
    const headings = await screen.findAllByRole('heading', { level: 2 });

    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Expiring within a week 2',
      'Expired 1',
      'Matching nothing 1',
      'Active 1',
    ]);
  });

  it('says why, by whom and until when, and links to the finding', async () => {
    await show([makeWaiver({ ticket: 'https://tickets.example.com/7' })]);
    await screen.findByRole('heading', { name: 'Active 1' });
    const section = findSection('Active 1');

    expect(section.getByText('More nodes are on their way.')).toBeVisible();
    expect(section.getByText(/^By/)).toHaveTextContent(/^By anne · /);
    expect(section.getByRole('link', { name: 'anne' })).toHaveAttribute(
      'href',
      '/catalog/default/user/anne',
    );
    expect(section.getByText(/^Until .*5.*2031/)).toBeVisible();
    expect(
      section.getByRole('link', { name: /tickets\.example\.com/ }),
    ).toHaveAttribute('href', 'https://tickets.example.com/7');
    expect(
      section.getByRole('link', { name: 'mongo on Palette management' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/palette/palette?finding=hubble-system%2Fmongo',
    );
  });

  it('names an author who is no entity as it is', async () => {
    await show([makeWaiver({ author: 'anne' })]);

    expect(await screen.findByText(/^By/)).toHaveTextContent(/^By anne$/);
    expect(screen.queryByRole('link', { name: 'anne' })).toBeNull();
  });

  it('ends a waiver, says so, and reads the list again', async () => {
    const { api } = await show([makeWaiver({ author: 'anne' })]);
    await userEvent.click(
      await screen.findByRole('button', {
        name: 'End now: waiver for hubble-system/mongo',
      }),
    );

    expect(api.endWaiver).toHaveBeenCalledWith('w1');
    expect(
      await screen.findByText(
        'The waiver for hubble-system/mongo has ended. Its trouble counts again.',
      ),
    ).toBeVisible();
    expect(
      await screen.findByRole('heading', { name: 'No waivers' }),
    ).toBeVisible();
  });

  it.each<[string, Partial<ListedWaiver>, RegExp]>([
    [
      'of the configuration',
      { source: 'config' },
      /palette\.waivers of app-config/,
    ],
    ['that the reader may not end', {}, /You may not end waivers/],
  ])('does not end one %s, and says why', async (_, parts, reason) => {
    const { api } = await show([makeWaiver({ ...parts, mayEnd: false })]);
    const button = await screen.findByRole('button', { name: /^End now/ });

    expect(button).toHaveAccessibleDescription(reason);
    await userEvent.click(button);
    expect(api.endWaiver).not.toHaveBeenCalled();
  });

  it('names all clusters, a type, and how many more there are', async () => {
    await show([
      makeWaiver({ clusters: 'all', matchedClusters: 31 }),
      makeWaiver({ id: 'w2', clusters: { clusterType: 'pcg' } }),
    ]);

    expect(await screen.findByText('For all clusters')).toBeVisible();
    expect(screen.getByText('30 more clusters')).toBeVisible();
    expect(screen.getByText('For clusters of type pcg')).toBeVisible();
  });
});
