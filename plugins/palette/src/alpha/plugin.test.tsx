import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paletteApiRef } from '../api';
import { makeApi } from '../__testUtils__/api';
import { clusterEntity } from '../__testUtils__/entity';
import { referenceCatalog } from '../__testUtils__/referenceCatalog';
import { makeClusterReport, degradedReport } from '../__testUtils__/reports';
import plugin from '.';

describe('the plugin in the new frontend system', () => {
  it('adds the tab to a Palette cluster’s page', async () => {
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: clusterEntity }),
        plugin.getExtension('entity-content:palette'),
      ],
      apis: [[paletteApiRef, makeApi(makeClusterReport(degradedReport))]],
    });
    expect(
      await screen.findByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
  });

  it('adds no tab to other entities’ pages', async () => {
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
      apis: [[paletteApiRef, makeApi(makeClusterReport(degradedReport))]],
    });
    expect(
      screen.queryByRole('heading', { name: 'Degraded' }),
    ).not.toBeInTheDocument();
  });

  it('has a page for listings with one main heading, and links to it from the tab', async () => {
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: clusterEntity })],
      apis: [[paletteApiRef, makeApi(makeClusterReport(degradedReport))]],
    });
    const link = await screen.findByRole('link', {
      name: 'Check a listing instead',
    });
    await userEvent.click(link);
    expect(
      await screen.findByRole('textbox', { name: 'Listing of pods' }),
    ).toBeInTheDocument();
    const headings = screen.getAllByRole('heading', { level: 1 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Check a listing',
    ]);
  });

  it('has a page about the Palette catalog, and links to it from a finding', async () => {
    Element.prototype.scrollIntoView = jest.fn();
    renderTestApp({
      features: [plugin],
      extensions: [createTestEntityPage({ entity: clusterEntity })],
      apis: [
        [
          paletteApiRef,
          makeApi(makeClusterReport(degradedReport), {
            getEvaluationCatalog: jest.fn(async () => referenceCatalog),
          }),
        ],
      ],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'mongo' }));
    await userEvent.click(
      screen.getByRole('link', { name: 'See it in the Palette catalog' }),
    );
    expect(
      await screen.findByRole('table', { name: 'Palette catalog' }),
    ).toBeInTheDocument();
    const headings = screen.getAllByRole('heading', { level: 1 });
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      'Palette catalog',
    ]);
  });
});
