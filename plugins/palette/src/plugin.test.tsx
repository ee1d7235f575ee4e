import { EntityProvider } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { paletteApiRef } from './api';
import { makeApi } from './__testUtils__/api';
import { clusterEntity } from './__testUtils__/entity';
import { makeClusterReport, degradedReport } from './__testUtils__/reports';
import { referenceCatalog } from './__testUtils__/referenceCatalog';
import {
  EntityPaletteContent,
  PaletteCheckPage,
  PaletteReferencePage,
  palettePlugin,
} from '.';

const { routes, externalRoutes } = palettePlugin;

async function show(
  element: ReactElement,
  mountedRoutes: NonNullable<
    Parameters<typeof renderInTestApp>[1]
  >['mountedRoutes'],
) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [
          paletteApiRef,
          makeApi(makeClusterReport(degradedReport), {
            getEvaluationCatalog: jest.fn(async () => referenceCatalog),
          }),
        ],
        [permissionApiRef, mockApis.permission()],
      ]}
    >
      <EntityProvider entity={clusterEntity}>
        <Routes>
          <Route path="/*" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes },
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
