import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import { paletteApiRef } from '../api';
import { apiOf } from '../fixtures/api';
import { clusterEntity } from '../fixtures/entity';
import { clusterReportOf, degradedReport } from '../fixtures/reports';
import plugin from '.';

describe('the plugin in the new frontend system', () => {
  it('adds the tab to the page of a Palette cluster', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: clusterEntity }),
        plugin.getExtension('entity-content:palette'),
      ],
      apis: [[paletteApiRef, apiOf(clusterReportOf(degradedReport))]],
    });
    expect(
      await screen.findByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
  });

  it('adds nothing to other pages', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({
          entity: {
            ...clusterEntity,
            kind: 'Component',
            metadata: { name: 'a-library' },
          },
        }),
        plugin.getExtension('entity-content:palette'),
      ],
      apis: [[paletteApiRef, apiOf(clusterReportOf(degradedReport))]],
    });
    expect(
      screen.queryByRole('heading', { name: 'Degraded' }),
    ).not.toBeInTheDocument();
  });
});
