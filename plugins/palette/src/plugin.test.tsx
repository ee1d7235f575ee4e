import { EntityProvider } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { paletteApiRef } from './api';
import { apiOf } from './fixtures/api';
import { clusterEntity } from './fixtures/entity';
import { clusterReportOf, degradedReport } from './fixtures/reports';
import { EntityPaletteContent, palettePlugin } from '.';

describe('the plugin in the legacy frontend system', () => {
  it('has the tab as an extension that can be routed to', async () => {
    await renderInTestApp(
      <TestApiProvider
        apis={[
          [paletteApiRef, apiOf(clusterReportOf(degradedReport))],
          [permissionApiRef, mockApis.permission()],
        ]}
      >
        <EntityProvider entity={clusterEntity}>
          <Routes>
            <Route path="/*" element={<EntityPaletteContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
      { mountedRoutes: { '/': palettePlugin.routes.entityContent } },
    );
    expect(
      await screen.findByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
  });
});
