import { EntityProvider } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ListedWaiver } from 'backstage-plugin-palette-common';
import { type ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { paletteApiRef } from './api';
import { makeApi } from './__testUtils__/api';
import { clusterEntity } from './__testUtils__/entity';
import { makeClusterPage, makeFleetSummary } from './__testUtils__/fleet';
import { makeClusterReport, degradedReport } from './__testUtils__/reports';
import { referenceCatalog } from './__testUtils__/referenceCatalog';
import {
  EntityPaletteContent,
  PaletteCheckPage,
  PalettePage,
  PaletteReferencePage,
  palettePlugin,
} from '.';

const { routes, externalRoutes } = palettePlugin;

async function show(
  element: ReactElement,
  mountedRoutes: NonNullable<
    Parameters<typeof renderInTestApp>[1]
  >['mountedRoutes'],
  address: string = '/',
  waivers: readonly ListedWaiver['status'][] = [],
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          paletteApiRef,
          makeApi(makeClusterReport(degradedReport), {
            getEvaluationCatalog: jest.fn(async () => referenceCatalog),
            listClusters: jest.fn(async () => makeClusterPage([])),
            getFleetSummary: jest.fn(async () => makeFleetSummary()),
            listWaivers: jest.fn(async () => ({
              items: waivers.map(status => ({ status } as ListedWaiver)),
              asOf: '2026-11-25T10:00:00.000Z',
            })),
          }),
        ],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={clusterEntity}>
        <Routes>
          <Route
            path={address.startsWith('/palette') ? '/palette/*' : '/*'}
            element={element}
          />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes, routeEntries: [address] },
  );
}

describe('the plugin in the legacy frontend system', () => {
  it('has the tab as a routable extension', async () => {
    await show(<EntityPaletteContent />, { '/': routes.entityContent });
    expect(
      await screen.findByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('link', { name: 'Check a listing instead' }),
    ).not.toBeInTheDocument();
  });

  it('links from the tab to the page for listings if the app has it', async () => {
    await show(<EntityPaletteContent />, {
      '/': routes.entityContent,
      '/palette/check': externalRoutes.checkListing,
    });
    expect(
      await screen.findByRole('link', { name: 'Check a listing instead' }),
    ).toHaveAttribute('href', '/palette/check');
  });

  it.each([
    ['the page', '/palette'],
    ['the page, below a base path', '/portal/palette'],
  ])(
    'links to the tabs of %s where the app has no pages of their own',
    async (_, path) => {
      await show(<EntityPaletteContent />, {
        '/': routes.entityContent,
        [path]: externalRoutes.root,
      });
      expect(
        await screen.findByRole('link', { name: 'Check a listing instead' }),
      ).toHaveAttribute('href', `${path}/check`);
    },
  );

  it.each([
    ['/palette', 'button', 'Export CSV'],
    ['/palette/reference', 'table', 'Palette catalog'],
    ['/palette/check', 'textbox', 'Listing of pods'],
    ['/palette/waivers', 'heading', 'No waivers'],
  ])('has one page with tabs, which shows %s', async (address, role, name) => {
    await show(<PalettePage />, { '/palette': routes.root }, address);
    expect(await screen.findByRole(role, { name })).toBeInTheDocument();
    expect(
      screen.getAllByRole('tab').map(({ textContent }) => textContent),
    ).toEqual(['Fleet', 'Palette catalog', 'Check a listing', 'Waivers']);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent(
      'Palette',
    );
  });

  it('says in the tab with the waivers how many are in force', async () => {
    await show(<PalettePage />, { '/palette': routes.root }, '/palette/check', [
      'active',
      'expiring',
      'expired',
    ]);
    expect(
      await screen.findByRole('tab', { name: 'Waivers 2' }),
    ).toBeInTheDocument();
  });

  it('has a page for listings with one main heading', async () => {
    await show(<PaletteCheckPage />, { '/': routes.checkListing });
    expect(
      await screen.findByRole('textbox', { name: 'Listing of pods' }),
    ).toBeInTheDocument();
    const headings = screen.getAllByRole('heading', { level: 1 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Check a listing',
    ]);
  });

  it('has a page about the Palette catalog with one main heading', async () => {
    await show(<PaletteReferencePage />, { '/': routes.reference });
    expect(
      await screen.findByRole('table', { name: 'Palette catalog' }),
    ).toBeInTheDocument();
    const headings = screen.getAllByRole('heading', { level: 1 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Palette catalog',
    ]);
  });

  it('links from a finding to its component if the app has that page', async () => {
    await show(<EntityPaletteContent />, {
      '/': routes.entityContent,
      '/palette/reference': externalRoutes.reference,
    });
    await userEvent.click(await screen.findByRole('button', { name: 'mongo' }));
    expect(
      screen.getByRole('link', { name: 'See it in the Palette catalog' }),
    ).toHaveAttribute(
      'href',
      '/palette/reference?component=hubble-system%2Fmongo',
    );
  });

  it('does not link to a page that the app lacks', async () => {
    await show(<EntityPaletteContent />, { '/': routes.entityContent });
    await userEvent.click(await screen.findByRole('button', { name: 'mongo' }));
    expect(
      screen.queryByRole('link', { name: 'See it in the Palette catalog' }),
    ).not.toBeInTheDocument();
  });
});
