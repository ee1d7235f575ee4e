import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { act } from '@testing-library/react';
import type { PaletteApi } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import type { FakeSignals } from '../../__testUtils__/FakeSignals';
import { clusterEntity } from '../../__testUtils__/entity';
import { paletteApiRef, signalApiRef } from '../../api';
import { EntityPaletteContent } from '../EntityPaletteContent';

/** Shows the tab of a cluster at a URL, with other content beside it. */
export async function showTab(
  api: PaletteApi,
  url: string = '/',
  beside?: ReactNode,
  signals?: FakeSignals,
): Promise<void> {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [paletteApiRef, api],
        [permissionApiRef, mockApis.permission()],
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ]}
    >
      <EntityProvider entity={clusterEntity}>
        <EntityPaletteContent />
        {beside}
      </EntityProvider>
    </TestApiProvider>,
    {
      routeEntries: [url],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

/** Makes the tab ask again, as it does when the reader comes back to it. */
export async function refreshTab(): Promise<void> {
  await act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}
