import { renderTestApp } from '@backstage/frontend-test-utils';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ListedWaiver } from 'backstage-plugin-palette-common';
import { paletteApiRef } from '../api';
import { makeApi } from '../__testUtils__/api';
import { clusterEntity } from '../__testUtils__/entity';
import { makeClusterPage, makeFleetSummary } from '../__testUtils__/fleet';
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

  it('has a tab for listings on a page with one main heading, and links to it from the tab', async () => {
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
    expect(headings.map(({ textContent }) => textContent)).toEqual(['Palette']);
    expect(
      screen.getByRole('tab', { name: 'Check a listing' }),
    ).toHaveAttribute('aria-selected', 'true');
  });

  it('has a tab about the Palette catalog, and links to it from a finding', async () => {
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
    expect(headings.map(({ textContent }) => textContent)).toEqual(['Palette']);
    expect(
      screen.getByRole('tab', { name: 'Palette catalog' }),
    ).toHaveAttribute('aria-selected', 'true');
  });

  it('opens the fleet, the first of four tabs, at the address of the page, and keeps the query', async () => {
    const api = makeApi(new Error('Not asked for'), {
      listClusters: jest.fn(async () => makeClusterPage([])),
      getFleetSummary: jest.fn(async () => makeFleetSummary()),
    });
    renderTestApp({
      features: [plugin],
      apis: [[paletteApiRef, api]],
      initialRouteEntries: ['/palette?text=edge'],
    });
    const tabs = await screen.findAllByRole('tab');
    expect(tabs.map(({ textContent }) => textContent)).toEqual([
      'Fleet',
      'Palette catalog',
      'Check a listing',
      'Waivers',
    ]);
    expect(tabs[0]).toHaveAttribute('aria-selected', 'true');
    await waitFor(() =>
      expect(api.listClusters).toHaveBeenCalledWith(
        { text: 'edge' },
        expect.anything(),
      ),
    );
  });

  it('has a tab with the waivers', async () => {
    renderTestApp({
      features: [plugin],
      apis: [
        [
          paletteApiRef,
          makeApi(new Error('Not asked for'), {
            listWaivers: jest.fn(async () => ({
              items: [],
              asOf: '2026-11-25T10:00:00.000Z',
            })),
          }),
        ],
      ],
      initialRouteEntries: ['/palette/waivers'],
    });
    expect(
      await screen.findByRole('heading', { name: 'No waivers' }),
    ).toBeInTheDocument();
  });

  it('adds to the tab with the waivers, on every tab, how many are in force', async () => {
    renderTestApp({
      features: [plugin],
      apis: [
        [
          paletteApiRef,
          makeApi(new Error('Not asked for'), {
            listWaivers: jest.fn(async () => ({
              items: [{ status: 'active' } as ListedWaiver],
              asOf: '2026-11-25T10:00:00.000Z',
            })),
          }),
        ],
      ],
      initialRouteEntries: ['/palette/check'],
    });
    const tab = await screen.findByRole('tab', { name: /^Waivers/ });
    await waitFor(() => {
      const rule = [...document.querySelectorAll('style')]
        .map(({ textContent }) => textContent ?? '')
        .find(text => text.includes('::after { content: "\\0000a01"; }'));
      expect(tab.matches(String(rule?.split('::')[0]))).toBe(true);
    });
  });

  it.each([
    ['/palette/reference', 'table', 'Palette catalog'],
    ['/palette/check', 'textbox', 'Listing of pods'],
  ])('keeps the address %s of an earlier page', async (address, role, name) => {
    renderTestApp({
      features: [plugin],
      apis: [
        [
          paletteApiRef,
          makeApi(makeClusterReport(degradedReport), {
            getEvaluationCatalog: jest.fn(async () => referenceCatalog),
          }),
        ],
      ],
      initialRouteEntries: [address],
    });
    expect(await screen.findByRole(role, { name })).toBeInTheDocument();
  });
});
