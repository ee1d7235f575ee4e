import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeApi } from '../__testUtils__/api';
import { virtualCluster } from '../__testUtils__/findings';
import {
  conformantReport,
  degradedReport,
  hostReport,
  makeClusterReport,
} from '../__testUtils__/reports';
import { showTab } from './__testUtils__/showTab';

describe('the Palette tab', () => {
  it('shows what is wrong, how much is ready and the evidence for the type', async () => {
    await showTab(makeApi(makeClusterReport(degradedReport)));
    expect(
      await screen.findByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/components ready/)).toHaveTextContent(
      '3 of 4 components ready',
    );
    expect(
      screen.getByText(/^hubble-system \/ /, { selector: 'p' }),
    ).toHaveTextContent(
      /^hubble-system \/ mongo 2\/3 · Unschedulable · \d+ d$/,
    );
    expect(screen.getByTitle(degradedReport.headline)).toBeInTheDocument();
    expect(screen.getByText(/Palette catalog 2026-11/)).toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', {
        name: 'Cluster type: Enterprise (declared)',
      }),
    );
    expect(
      await screen.findByText('Namespace hubble-system exists.'),
    ).toBeInTheDocument();
  });

  it('shows contradictions, gaps and remarks', async () => {
    await showTab(makeApi(makeClusterReport(degradedReport)));
    for (const sentence of [
      degradedReport.contradictions[0],
      degradedReport.gaps[0].message,
      degradedReport.notes[0],
    ]) {
      expect(await screen.findByText(sentence)).toBeInTheDocument();
    }
  });

  it('says what to do next, and opens the finding from the banner', async () => {
    Element.prototype.scrollIntoView = jest.fn();
    await showTab(makeApi(makeClusterReport(degradedReport)), '/?text=auth');
    expect(
      await screen.findByText(/Look at the node capacity/),
    ).toHaveTextContent(/^Next: Look at the node capacity/);
    expect(
      screen.getByText('kubectl -n hubble-system describe pod mongo-2'),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Open finding' }));
    expect(
      await screen.findByRole('button', { name: 'mongo' }),
    ).toHaveAttribute('aria-expanded', 'true');
  });

  it('shows problems first, in a few words with the sentence on hovering', async () => {
    await showTab(makeApi(makeClusterReport(degradedReport)));
    expect(
      await screen.findByRole('button', { name: 'Problems 1' }),
    ).toHaveAttribute('aria-pressed', 'true');
    const row = screen.getByRole('button', { name: 'mongo' });
    expect(row.closest('li')).toHaveTextContent(/2\/3Unschedulable\d+ d$/);
    expect(row.title).toMatch(/^2 of 3 ready: mongo-2 Pending since /);
    expect(
      screen.queryByRole('button', { name: 'auth' }),
    ).not.toBeInTheDocument();
  });

  it('shows all namespaces of a healthy cluster, each in one row', async () => {
    await showTab(makeApi(makeClusterReport(conformantReport)));
    expect(
      await screen.findByRole('button', { name: /^All / }),
    ).toHaveAttribute('aria-pressed', 'true');
    expect(
      screen.getByRole('button', { name: /capi-webhook-system/ }),
    ).toHaveAttribute('aria-expanded', 'false');
    expect(
      screen.queryByRole('button', { name: 'Open finding' }),
    ).not.toBeInTheDocument();
  });

  it('opens namespaces with problems and keeps healthy ones closed', async () => {
    await showTab(makeApi(makeClusterReport(degradedReport)), '/?view=all');
    expect(
      await screen.findByRole('button', { name: /hubble-system/ }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByRole('button', { name: /capi-webhook-system/ }),
    ).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByText(/mongo degraded · 1\/2/)).toBeInTheDocument();
  });

  it('opens a row to its rule, its pods and a command, with messages as plain text', async () => {
    await showTab(makeApi(makeClusterReport(degradedReport)));
    await userEvent.click(await screen.findByRole('button', { name: 'mongo' }));

    const pods = screen.getByRole('table');
    expect(within(pods).getByText('mongo-2')).toBeInTheDocument();
    expect(
      within(pods).getByText(
        '0/5 nodes are available: <img src=x onerror="alert(1)">',
      ),
    ).toBeInTheDocument();
    expect(pods.querySelector('img')).toBeNull();
    const row = screen.getByRole('button', { name: 'mongo' }).closest('li')!;
    expect(
      within(row).getByText('kubectl -n hubble-system describe pod mongo-2'),
    ).toBeInTheDocument();
    expect(
      within(row).getByRole('button', { name: 'Copy for a ticket' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText('StatefulSet mongo-old is in default.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/one unhealthy member blocks upgrades/),
    ).toBeInTheDocument();
  });

  it('shows companions, unlisted workloads and hosted clusters in their own sections', async () => {
    await showTab(makeApi(makeClusterReport(hostReport)), '/?view=all');
    await userEvent.click(
      await screen.findByRole('button', { name: /^Companions/ }),
    );
    expect(
      screen.getByRole('button', { name: 'msgbroker' }),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: /^Not in the catalog/ }),
    );
    expect(
      screen.getByRole('button', { name: 'debug-shell' }),
    ).toBeInTheDocument();
    // Its control plane crashes, so it is open from the start.
    expect(
      screen.getByRole('button', {
        name: /^Virtual cluster 666c92d18b802543a124513d/,
      }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('button', { name: 'cetus' })).toBeInTheDocument();
    expect(
      screen.getByText(/2 pods of applications that run in it are not judged/),
    ).toBeInTheDocument();
  });

  it('puts the section with the worst trouble first, and names the trouble', async () => {
    await showTab(makeApi(makeClusterReport(hostReport)), '/?view=all');
    await screen.findByRole('heading', { name: 'Degraded' });
    const regions = screen
      .getAllByRole('region')
      .map(region => region.ariaLabel ?? region.getAttribute('aria-label'));
    expect(regions[0]).toBe('Virtual cluster 666c92d18b802543a124513d');
    expect(screen.getByText('cetus degraded · 1 workload')).toBeInTheDocument();
    expect(
      screen.getByText(/^ready · 1 more Palette workload, not in/),
    ).toBeInTheDocument();
  });

  it('shows a hosted cluster that could not be read', async () => {
    const hosted = [
      { ...virtualCluster, state: 'unknown' as const, workloads: [] },
    ];
    await showTab(makeApi(makeClusterReport({ ...hostReport, hosted })));
    expect(
      await screen.findByText('unknown · 0 workloads'),
    ).toBeInTheDocument();
  });

  it('gives the YAML that declares an unknown trait', async () => {
    const [type] = degradedReport.traits;
    const traits = [
      type,
      { ...type, name: 'proxy', values: ['yes'] },
      {
        ...type,
        name: 'infrastructure',
        title: 'Infrastructure',
        label: 'unknown',
        values: [],
        source: 'unknown' as const,
        evidence: [],
        untold: true,
      },
    ];
    await showTab(makeApi(makeClusterReport({ ...degradedReport, traits })));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Infrastructure: unknown' }),
    );
    const popover = await screen.findByRole('dialog');
    expect(popover).toHaveTextContent(
      /^InfrastructureNothing on the cluster shows it/,
    );
    expect(popover).toHaveTextContent(
      'spectrocloud.com/palette-traits: proxy=yes,infrastructure=<value>',
    );
  });

  it.each([
    ['this one', 'resource:default/palette-mgmt', 'This one counts'],
    ['another', 'component:default/web-shop', 'component:web-shop counts'],
    ['a hidden one', undefined, 'An entity that you may not see counts'],
  ])(
    'says that several entities claim the cluster and %s counts',
    async (_, overviewEntity, sentence) => {
      await showTab(
        makeApi(
          makeClusterReport(conformantReport, {
            otherEntities: ['component:default/web-shop'],
            overviewEntity,
          }),
        ),
      );
      const notice = await screen.findByText(/Another entity claims/);
      expect(notice).toHaveTextContent(
        'Another entity claims cluster palette-mgmt, too: component:web-shop.',
      );
      expect(notice).toHaveTextContent(sentence);
      expect(notice).toHaveTextContent('palette.clusters.preferredOwners');
      expect(
        screen.getByRole('link', { name: 'component:web-shop' }),
      ).toHaveAttribute('href', '/catalog/default/component/web-shop/palette');
    },
  );

  it('shows in the details since when, the last changes, and that it flaps', async () => {
    const finding = degradedReport.findings.find(
      ({ state }) => state === 'degraded',
    )!;
    const identity = {
      id: finding.id,
      namespace: finding.namespace,
      component: finding.component,
    };
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    await showTab(
      makeApi(makeClusterReport(degradedReport), {
        getClusterHistory: jest.fn(async (_: string) => ({
          clusterName: 'c',
          entityRef: 'resource:default/c',
          components: [
            {
              ...identity,
              state: 'degraded' as const,
              since: hourAgo,
              flapping: true,
            },
          ],
          transitions: [
            {
              ...identity,
              clusterName: 'c',
              entityRef: 'resource:default/c',
              from: 'ready' as const,
              to: 'degraded' as const,
              reason: 'It fell over.',
              at: hourAgo,
            },
          ],
          days: [{ day: '2026-11-25', worst: 'degraded' as const, changes: 1 }],
        })),
      }),
    );
    await userEvent.click(
      await screen.findByRole('button', { name: finding.component }),
    );

    const drawer = screen.getByRole('heading', { name: 'History' })
      .parentElement!;
    // Since when is the same as in the row: the finding's own.
    const age = screen
      .getByRole('button', { name: finding.component })
      .closest('li')!
      .querySelector('time')!.textContent;
    expect(drawer).toHaveTextContent(`Degraded for ${age}. Flapping`);
    expect(drawer).toHaveTextContent(
      '1 h ago: Ready → Degraded. It fell over.',
    );
    expect(
      screen.getByRole('option', { name: /25.*: degraded/ }),
    ).toBeInTheDocument();
  });
});
