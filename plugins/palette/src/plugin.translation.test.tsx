import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { createApiFactory } from '@backstage/core-plugin-api';
import {
  createFrontendModule,
  createTranslationMessages,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { mockApis } from '@backstage/test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { render, screen, within } from '@testing-library/react';
import { Route } from 'react-router-dom';
import newPlugin, {
  paletteTranslationRef as alphaTranslationRef,
} from './alpha';
import { paletteApiRef } from './api';
import { makeApi } from './__testUtils__/api';
import { clusterEntity } from './__testUtils__/entity';
import { makeClusterReport, degradedReport } from './__testUtils__/reports';
import { EntityPaletteContent, palettePlugin, paletteTranslationRef } from '.';

const makeMessages = (ref: typeof paletteTranslationRef) =>
  createTranslationMessages({
    ref,
    messages: {
      'states.word.degraded': 'Beeinträchtigt',
      'entity.banner.ready_other': '{{share}} Bestandteile bereit',
      'entity.banner.share': '{{ready, number}} von {{expected, number}}',
    },
  });

const api = () => makeApi(makeClusterReport(degradedReport));

/** The texts of the verdict, of how much is ready, and of a button that is not reworded. */
async function readTexts() {
  const verdict = await screen.findByRole('heading', { level: 2 });
  return [
    verdict.textContent,
    // The card has such a text too.
    within(screen.getByTestId('palette-content')).getByText(/Bestandteile/)
      .textContent,
    screen.getByRole('button', { name: /^All/ }).textContent,
  ];
}

const reworded = ['Beeinträchtigt', '3 von 4 Bestandteile bereit', 'All 6'];

describe('an app’s messages for paletteTranslationRef', () => {
  it('reword the plugin in an app of the new frontend system', async () => {
    renderTestApp({
      features: [
        newPlugin,
        createFrontendModule({
          pluginId: 'app',
          extensions: [
            TranslationBlueprint.make({
              params: { resource: makeMessages(alphaTranslationRef) },
            }),
          ],
        }),
      ],
      extensions: [createTestEntityPage({ entity: clusterEntity })],
      apis: [[paletteApiRef, api()]],
    });
    expect(await readTexts()).toEqual(reworded);
  });

  it('reword the plugin in an app of the legacy frontend system', async () => {
    const app = createApp({
      plugins: [palettePlugin],
      apis: [
        createApiFactory(paletteApiRef, api()),
        createApiFactory(permissionApiRef, mockApis.permission()),
      ],
      configLoader: async () => [],
      __experimentalTranslations: {
        resources: [makeMessages(paletteTranslationRef)],
      },
    });
    const Root = app.createRoot(
      <AppRouter>
        <FlatRoutes>
          <Route
            path="/"
            element={
              <EntityProvider entity={clusterEntity}>
                <EntityPaletteContent />
              </EntityProvider>
            }
          />
        </FlatRoutes>
      </AppRouter>,
    );
    render(<Root />);
    expect(await readTexts()).toEqual(reworded);
  });
});
