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
import { EntityPaletteContent, palettePlugin, paletteTranslationRef } from '..';
import newPlugin, { paletteTranslationRef as refOfAlpha } from '../alpha';
import { paletteApiRef } from '../api';
import { makeApi } from '../__testUtils__/api';
import { clusterEntity } from '../__testUtils__/entity';
import { t } from '../__testUtils__/translation';
import { makeClusterReport, degradedReport } from '../__testUtils__/reports';

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

/** The verdict, how much is ready, and a button whose text is not reworded. */
async function shownTexts() {
  const verdict = await screen.findByRole('heading', { level: 2 });
  return [
    verdict.textContent,
    // Not those of the card.
    within(screen.getByTestId('palette-content')).getByText(/Bestandteile/)
      .textContent,
    screen.getByRole('button', { name: /^All/ }).textContent,
  ];
}

const reworded = ['Beeinträchtigt', '3 von 4 Bestandteile bereit', 'All 6'];

describe('the translation ref', () => {
  it('rewords the plugin in an app of the new frontend system', async () => {
    renderTestApp({
      features: [
        newPlugin,
        createFrontendModule({
          pluginId: 'app',
          extensions: [
            TranslationBlueprint.make({
              params: { resource: makeMessages(refOfAlpha) },
            }),
          ],
        }),
      ],
      extensions: [createTestEntityPage({ entity: clusterEntity })],
      apis: [[paletteApiRef, api()]],
    });
    expect(await shownTexts()).toEqual(reworded);
  });

  it('rewords the plugin in an app of the legacy frontend system', async () => {
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
    expect(await shownTexts()).toEqual(reworded);
  });

  it('counts in the plural of the language', () => {
    expect(t('fleet.asOf', { count: 1, time: '10:00' })).toBe(
      '1 cluster as of 10:00',
    );
    expect(t('fleet.asOf', { count: 2, time: '10:00' })).toBe(
      '2 clusters as of 10:00',
    );
  });

  it('leaves what clusters say as it is', () => {
    const hostile = '$t(states.word.ready) {{count}} <b>';
    expect(t('exporting.failed', { reason: hostile })).toBe(
      `The export failed: ${hostile} Try again.`,
    );
  });
});
