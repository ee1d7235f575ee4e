import {
  renderInTestApp,
  TestApiProvider,
  mockApis,
} from '@backstage/test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PaletteApi } from 'backstage-plugin-palette-common';
import { type ReactNode, useEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { paletteApiRef } from '../api';
import { makeApi, makeResponseError } from '../__testUtils__/api';
import { clusterEntity } from '../__testUtils__/entity';
import { virtualCluster } from '../__testUtils__/findings';
import {
  makeClusterReport,
  conformantReport,
  consequenceReport,
  degradedReport,
  hostReport,
  notPaletteReport,
  timeoutFailure,
} from '../__testUtils__/reports';
import { EntityPaletteContent } from './EntityPaletteContent';

// jsdom has no layout, and so nothing to scroll.
const scrollIntoView = jest.fn();

beforeAll(() => {
  Element.prototype.scrollIntoView = scrollIntoView;
});
beforeEach(() => scrollIntoView.mockClear());

async function show(api: PaletteApi, url = '/', beside?: ReactNode) {
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [paletteApiRef, api],
        [permissionApiRef, mockApis.permission()],
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
async function refresh() {
  await act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

const failure = timeoutFailure;

describe('EntityPaletteContent', () => {
  it('answers what is wrong, how much is ready and how the type is known', async () => {
    await show(makeApi(makeClusterReport(degradedReport)));
    expect(
      await screen.findByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
    expect(screen.getByText(/components ready/)).toHaveTextContent(
      '3 of 4 components ready',
    );
    expect(screen.getByText(degradedReport.headline)).toBeInTheDocument();
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

  it('says contradictions, gaps and remarks plainly', async () => {
    await show(makeApi(makeClusterReport(degradedReport)));
    for (const sentence of [
      degradedReport.contradictions[0],
      degradedReport.gaps[0].message,
      degradedReport.notes[0],
    ]) {
      expect(await screen.findByText(sentence)).toBeInTheDocument();
    }
  });

  it('opens namespaces with problems and leaves healthy ones closed', async () => {
    await show(makeApi(makeClusterReport(degradedReport)));
    expect(
      await screen.findByRole('button', { name: /hubble-system/ }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(
      screen.getByRole('button', { name: /capi-webhook-system/ }),
    ).toHaveAttribute('aria-expanded', 'false');
    expect(screen.getByText(/mongo degraded · 1\/2/)).toBeInTheDocument();
  });

  it('opens a row to its rule, its pods and a command, with messages as text', async () => {
    await show(makeApi(makeClusterReport(degradedReport)));
    await userEvent.click(await screen.findByRole('button', { name: 'mongo' }));

    const pods = screen.getByRole('table');
    expect(within(pods).getByText('mongo-2')).toBeInTheDocument();
    expect(
      within(pods).getByText(
        '0/5 nodes are available: <img src=x onerror="alert(1)">',
      ),
    ).toBeInTheDocument();
    expect(pods.querySelector('img')).toBeNull();
    expect(
      screen.getByText('kubectl -n hubble-system describe pod mongo-2'),
    ).toBeInTheDocument();
    expect(
      screen.getByText('StatefulSet mongo-old is in default.'),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/one unhealthy member blocks upgrades/),
    ).toBeInTheDocument();
  });

  it('keeps what is open through a refresh that turns the namespace healthy', async () => {
    const api = makeApi(makeClusterReport(degradedReport));
    await show(api);
    await userEvent.click(await screen.findByRole('button', { name: 'auth' }));
    expect(
      screen.getByText('Summary of auth.', { selector: 'p' }),
    ).toBeInTheDocument();

    const well = {
      ...degradedReport,
      verdict: 'conformant' as const,
      namespaces: degradedReport.namespaces.map(each => ({
        ...each,
        state: 'ready' as const,
      })),
      findings: degradedReport.findings.map(each => ({
        ...each,
        state: 'ready' as const,
      })),
    };
    api.getEntityReport.mockResolvedValue(makeClusterReport(well));
    await refresh();

    expect(
      await screen.findByRole('heading', { name: 'Conformant' }),
    ).toBeInTheDocument();
    expect(scrollIntoView).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'auth' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    expect(
      screen.getByText('Summary of auth.', { selector: 'p' }),
    ).toBeInTheDocument();
  });

  it('narrows to problems, to a text and to a state', async () => {
    await show(makeApi(makeClusterReport(degradedReport)));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Problems 1' }),
    );
    expect(screen.getByRole('button', { name: 'mongo' })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'auth' }),
    ).not.toBeInTheDocument();

    await userEvent.click(
      screen.getByRole('button', { name: 'Not applicable 1' }),
    );
    expect(
      screen.getByText('Only on vSphere; this cluster is on EKS.'),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: /^All / }));
    await userEvent.type(screen.getByRole('searchbox'), 'capi-contr');
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'mongo' }),
      ).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('button', { name: 'capi-controller' }),
    ).toBeInTheDocument();

    await userEvent.clear(screen.getByRole('searchbox'));
    await screen.findByRole('button', { name: 'mongo' });
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'State' }),
      'degraded',
    );
    expect(screen.getByRole('button', { name: 'mongo' })).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'auth' }),
    ).not.toBeInTheDocument();
  });

  it('shows companions, what the catalog does not know and hosted clusters in sections of their own', async () => {
    await show(makeApi(makeClusterReport(hostReport)));
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
    // Its control plane crashes, so that it is open from the start.
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

  it('has the section with the worst trouble first, and says in words what it is', async () => {
    await show(makeApi(makeClusterReport(hostReport)));
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

  it('shows a hosted cluster of which nothing could be read', async () => {
    const hosted = [
      { ...virtualCluster, state: 'unknown' as const, workloads: [] },
    ];
    await show(makeApi(makeClusterReport({ ...hostReport, hosted })));
    expect(
      await screen.findByText('unknown · 0 workloads'),
    ).toBeInTheDocument();
  });

  it('leads from a consequence to its cause, past filters that hide it', async () => {
    await show(
      makeApi(makeClusterReport(consequenceReport)),
      '/?finding=hubble-system/auth&text=auth',
    );
    expect(
      screen.queryByRole('button', { name: 'msgbroker', expanded: false }),
    ).not.toBeInTheDocument();
    await userEvent.click(
      await screen.findByRole('button', { name: 'msgbroker' }),
    );
    const cause = await screen.findByRole('button', {
      name: 'msgbroker',
      expanded: true,
    });
    await waitFor(() => expect(cause).toHaveFocus());
    expect(screen.getByText('Passes messages between services.')).toBeVisible();
  });

  it('gives the YAML that declares a trait that nothing tells', async () => {
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
    await show(makeApi(makeClusterReport({ ...degradedReport, traits })));
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
    'says that several entities claim the cluster, and that %s counts',
    async (_, overviewEntity, sentence) => {
      await show(
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

  it('checks again, with the button disabled while it runs', async () => {
    let finish = () => {};
    const api = makeApi(makeClusterReport(degradedReport));
    api.checkCluster.mockImplementation(
      () =>
        new Promise(resolve => {
          finish = () => resolve(makeClusterReport(conformantReport));
        }),
    );
    await show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check now' }),
    );
    expect(screen.getByRole('button', { name: 'Checking…' })).toBeDisabled();
    expect(api.checkCluster).toHaveBeenCalledWith('palette-mgmt', {
      entityRef: 'resource:default/palette-mgmt',
    });

    await act(async () => finish());
    expect(
      await screen.findByRole('heading', { name: 'Conformant' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Check now' })).toBeEnabled();
  });

  it('disables the button while a check of somebody else runs', async () => {
    await show(makeApi(makeClusterReport(degradedReport, { checking: true })));
    expect(
      await screen.findByRole('button', { name: 'Checking…' }),
    ).toBeDisabled();
  });

  it('says why a check could not be made and keeps the report', async () => {
    const denied = await makeResponseError(403, {
      name: 'NotAllowedError',
      message: 'No',
    });
    const api = makeApi(makeClusterReport(degradedReport));
    api.checkCluster.mockRejectedValue(denied);
    await show(api);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Check now' }),
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The check could not be made.',
    );
    expect(
      screen.getByRole('heading', { name: 'Degraded' }),
    ).toBeInTheDocument();
  });

  it('is never conformant while unknown: a stale report has its verdict as last known', async () => {
    await show(makeApi(makeClusterReport(conformantReport, { failure })));
    expect(
      await screen.findByRole('heading', { name: 'Unknown' }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('heading', { name: 'Conformant' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText(/Last known: Conformant/)).toBeInTheDocument();
    expect(
      screen.getByText(
        /Could not reach palette-mgmt since .* \(timeout\)\. Showing what was read at/,
      ),
    ).toBeInTheDocument();
    expect(screen.getByText(failure.message)).toBeInTheDocument();
  });

  it('keeps the report, as stale, when the backend stops answering', async () => {
    const api = makeApi(makeClusterReport(conformantReport));
    await show(api);
    await screen.findByRole('heading', { name: 'Conformant' });
    api.getEntityReport.mockRejectedValue(new TypeError('Failed to fetch'));
    await refresh();
    expect(
      await screen.findByRole('heading', { name: 'Unknown' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/The Backstage backend does not answer/),
    ).toBeInTheDocument();
  });

  it('says what is known of a cluster that could never be read', async () => {
    await show(
      makeApi(
        makeClusterReport(undefined, {
          failure: { ...failure, class: 'forbidden' },
        }),
      ),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'The cluster does not let its pods be listed',
      }),
    ).toBeInTheDocument();
    expect(screen.getByText(failure.message)).toBeInTheDocument();
    expect(
      screen.getByText(/resources: \[namespaces, pods\]/),
    ).toBeInTheDocument();
  });

  it('says what to do about a cluster that is not one of Palette’s', async () => {
    await show(makeApi(makeClusterReport(notPaletteReport)));
    expect(
      await screen.findByText(
        'No Palette namespace found. If this is one, set the type by annotation:',
      ),
    ).toBeInTheDocument();
  });

  it('shows progress only after a while', async () => {
    const api = makeApi(makeClusterReport(degradedReport));
    api.getEntityReport.mockReturnValue(new Promise(() => {}));
    await show(api);
    expect(screen.queryByText('Reading the cluster…')).not.toBeInTheDocument();
    const status = await screen.findByText('Reading the cluster…');
    expect(status.closest('[role="status"]')).toBeInTheDocument();
  });

  it.each([
    ['noAnnotation', 404, 'spectrocloud.com/palette-cluster-type: auto'],
    ['unknownClusterType', 422, 'spectrocloud.com/palette-cluster-type: auto'],
    [
      'unknownTrait',
      422,
      'spectrocloud.com/palette-traits: infrastructure=vsphere',
    ],
    ['noClusterName', 422, 'backstage.io/kubernetes-cluster: palette-mgmt'],
    ['notReported', 404, '- name: palette-mgmt'],
    ['kubernetesNotConfigured', 501, 'clusterLocatorMethods:'],
  ])(
    'guides through %s with the YAML to add',
    async (problem, status, yaml) => {
      const message = `The backend's sentence about ${problem}.`;
      await show(
        makeApi(
          await makeResponseError(status, {
            name: 'PaletteSetupError',
            message,
            problem,
          }),
        ),
      );
      expect(await screen.findByText(message)).toBeInTheDocument();
      expect(
        screen.getByText(content => content.includes(yaml)),
      ).toBeInTheDocument();
      expect(
        screen.getByRole('button', { name: 'Copy YAML' }),
      ).toBeInTheDocument();
    },
  );

  it.each([
    [
      403,
      { name: 'NotAllowedError', message: 'No' },
      'You may not see this report',
    ],
    [
      401,
      { name: 'AuthenticationError', message: 'No' },
      'Your session has ended',
    ],
    [404, undefined, 'The Palette backend is not installed'],
    [
      503,
      { name: 'ServiceUnavailableError', message: 'No' },
      'The Backstage backend does not answer',
    ],
    [
      500,
      { name: 'Error', message: 'Disk full' },
      'The report could not be loaded',
    ],
  ])('has a page for status %s', async (status, error, title) => {
    await show(makeApi(await makeResponseError(status, error)));
    expect(
      await screen.findByRole('heading', { name: title }),
    ).toBeInTheDocument();
  });

  it('asks again on request after a failure', async () => {
    const api = makeApi(new TypeError('Failed to fetch'));
    await show(api);
    const retry = await screen.findByRole('button', { name: 'Try again' });
    api.getEntityReport.mockResolvedValue(makeClusterReport(conformantReport));
    await userEvent.click(retry);
    await waitFor(() =>
      expect(
        screen.getByRole('heading', { name: 'Conformant' }),
      ).toBeInTheDocument(),
    );
  });

  it('tells in the drawer since when, the last changes, and that it flaps', async () => {
    const finding = degradedReport.findings.find(
      ({ state }) => state === 'degraded',
    )!;
    const identity = {
      id: finding.id,
      namespace: finding.namespace,
      component: finding.component,
    };
    const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
    await show(
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
    expect(drawer).toHaveTextContent(/Degraded for 1 h\. Flapping/);
    expect(drawer).toHaveTextContent(
      '1 h ago: Ready → Degraded. It fell over.',
    );
    expect(
      screen.getByText('2026-11-25: Degraded, 1 change'),
    ).toBeInTheDocument();
  });

  it('brings back from its URL the filters and the finding that is open', async () => {
    await show(
      makeApi(makeClusterReport(degradedReport)),
      '/?view=problems&text=mongo&state=degraded&finding=hubble-system%2Fmongo',
    );
    expect(
      await screen.findByRole('button', { name: 'mongo' }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(screen.getByRole('button', { name: 'Problems 1' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    expect(screen.getByRole('searchbox')).toHaveValue('mongo');
    expect(screen.getByRole('combobox', { name: 'State' })).toHaveValue(
      'degraded',
    );
  });

  it('keeps in its URL what is chosen, typed and opened, with an entry of the history for what is chosen', async () => {
    let shown: { search: string; entries: number } | undefined;
    let entries = 0;
    function Spy() {
      const { search } = useLocation();
      const type = useNavigationType();
      useEffect(() => {
        entries += type === 'PUSH' ? 1 : 0;
        shown = { search: decodeURIComponent(search), entries };
      }, [search, type]);
      return null;
    }
    await show(makeApi(makeClusterReport(degradedReport)), '/?tab=1', <Spy />);
    await userEvent.click(
      await screen.findByRole('button', { name: 'Problems 1' }),
    );
    expect(shown).toEqual({ search: '?tab=1&view=problems', entries: 1 });

    await userEvent.type(screen.getByRole('searchbox'), 'mon');
    await waitFor(() =>
      expect(shown).toEqual({
        search: '?tab=1&view=problems&text=mon',
        entries: 1,
      }),
    );
    await userEvent.click(screen.getByRole('button', { name: 'mongo' }));
    expect(shown).toEqual({
      search: '?tab=1&view=problems&text=mon&finding=hubble-system/mongo',
      entries: 1,
    });
    await userEvent.click(screen.getByRole('button', { name: 'mongo' }));
    expect(shown?.search).toBe('?tab=1&view=problems&text=mon');
  });

  it('opens a section that is well for a finding in it that a link opens', async () => {
    await show(
      makeApi(makeClusterReport(degradedReport)),
      '/?finding=capi-webhook-system%2Fcapi-webhook&finding=hubble-system%2Fmsgbroker',
    );
    expect(
      await screen.findByRole('button', { name: 'capi-webhook' }),
    ).toHaveAttribute('aria-expanded', 'true');
    expect(scrollIntoView).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button', { name: 'msgbroker' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
  });

  it('opens at the namespace that a link from the overview means', async () => {
    const [finding] = degradedReport.findings;
    const pattern = finding.id.slice(0, finding.id.lastIndexOf('/'));
    await show(
      makeApi(makeClusterReport(degradedReport)),
      `/?in=${encodeURIComponent(pattern)}`,
    );

    expect(await screen.findByLabelText('Namespace')).toHaveValue(
      finding.namespace,
    );
  });
});
