import type { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  catalogApiRef,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  ClusterReport,
  PaletteApi,
} from 'backstage-plugin-palette-common';
import { paletteApiRef } from '../../api';
import { makeApi, makeResponseError } from '../../__testUtils__/api';
import { clusterEntity } from '../../__testUtils__/entity';
import { makeClusterPage, makeFleetCluster } from '../../__testUtils__/fleet';
import {
  makeClusterReport,
  degradedReport,
  notPaletteReport,
  timeoutFailure,
} from '../../__testUtils__/reports';
import { EntityPaletteCard } from '../..';

const parts = ['east', 'west', 'north', 'south', 'centre', 'island', 'hidden'];
const clusters = parts.map(name => ({
  ...clusterEntity,
  metadata: { name, namespace: 'default' },
}));
const system: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'System',
  metadata: { name: 'shop', namespace: 'default' },
  relations: parts.map(name => ({
    type: 'hasPart',
    targetRef: `resource:default/${name}`,
  })),
};

async function show(api: PaletteApi, entity: Entity = clusterEntity) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [paletteApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: [system, ...clusters] })],
      ]}
    >
      <EntityProvider entity={entity}>
        <EntityPaletteCard />
      </EntityProvider>
    </TestApiProvider>,
    {
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
}

function fleetApi(listClusters: PaletteApi['listClusters']) {
  return makeApi(new Error('Not asked for'), {
    listClusters: jest.fn(listClusters),
  });
}

const failure = timeoutFailure;

describe('the card of a cluster', () => {
  it.each<[string, ClusterReport | Error, RegExp[]]>([
    [
      'what is wrong and how much is ready',
      makeClusterReport(degradedReport),
      [
        /^Degraded/,
        /hubble-system \/ mongo 2\/3 · Unschedulable.* · \d+ \w+/,
        /Next: Look at the node capacity/,
        /kubectl -n hubble-system describe pod mongo-2/,
        /3 of 4 components ready/,
      ],
    ],
    [
      'that the last report may be out of date',
      makeClusterReport(degradedReport, { failure }),
      [
        /^Unknown/,
        /Could not reach palette-mgmt since/,
        /Last known: Degraded, 3 of 4/,
      ],
    ],
    [
      'why the cluster was never read',
      makeClusterReport(undefined, { failure }),
      [/^The cluster did not answer in time/, /No answer within 10 s/],
    ],
    [
      'that the first check has not ended',
      makeClusterReport(undefined),
      [/^This cluster has not been checked yet/],
    ],
    [
      'that the cluster is not recognised',
      makeClusterReport(notPaletteReport),
      [/^Not recognised as a Palette cluster/],
    ],
    [
      'that the pods to recognise it by are hidden',
      makeClusterReport({ ...notPaletteReport, gaps: degradedReport.gaps }),
      [/^The cluster type could not be recognised/],
    ],
    [
      'that only the user’s sign-in can read it',
      makeClusterReport(undefined, {
        browserRead: { authProvider: 'oidc' } as ClusterReport['browserRead'],
      }),
      [/^This cluster is read with your own sign-in, on its tab\./],
    ],
    ['what went wrong', new Error('Broken pipe'), [/Broken pipe/]],
  ])('says %s, and leads to the tab', async (_, answer, texts) => {
    await show(makeApi(answer));

    const link = await screen.findByRole('link', {
      name: 'Open the Palette tab',
    });
    expect(link).toHaveAttribute(
      'href',
      '/catalog/default/resource/palette-mgmt/palette',
    );
    const body = screen.getByTestId('palette-card');
    await waitFor(() =>
      texts.forEach(text => expect(body).toHaveTextContent(text)),
    );
  });

  it('leads to the worst finding', async () => {
    await show(makeApi(makeClusterReport(degradedReport)));
    expect(
      await screen.findByRole('link', { name: 'Open finding' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/palette-mgmt/palette?finding=hubble-system%2Fmongo',
    );
  });

  it('says what must be set up', async () => {
    const problem = await makeResponseError(400, {
      name: 'PaletteSetupError',
      problem: 'unknownClusterType',
      message: 'There is no cluster type "tennant".',
    });
    await show(makeApi(problem));

    expect(await screen.findByTestId('palette-card')).toHaveTextContent(
      'The cluster type is not one of Palette’sThere is no cluster type "tennant".The tab says what to do.',
    );
  });
});

describe('the card of a System', () => {
  it('shows its five worst clusters, and all of them on request', async () => {
    const api = fleetApi(async () =>
      makeClusterPage([
        makeFleetCluster('north', {
          title: 'North',
          verdict: 'nonconformant',
          headline: 'shop / web: No pod of Deployment web.',
          since: '2026-11-20T10:00:00.000Z',
        }),
        makeFleetCluster('island', {
          verdict: 'unknown',
          headline: 'Never read.',
        }),
        ...['centre', 'east', 'south', 'west'].map(name =>
          makeFleetCluster(name),
        ),
      ]),
    );
    await show(api, system);

    const list = await screen.findByRole('list', { name: 'Palette clusters' });
    const items = () => within(list).getAllByRole('listitem');
    expect(items()).toHaveLength(5);
    expect(items()[0]).toHaveTextContent(
      /North.*No pod of Deployment web\..*Nonconformant for/,
    );
    expect(within(items()[0]).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/resource/north/palette',
    );
    expect(items()[1]).toHaveTextContent(/island.*Never read\..*Unknown/);
    expect(
      within(screen.getByRole('list', { name: 'Clusters by verdict' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['1 Nonconformant', '1 Unknown', '4 Conformant']);
    expect(api.listClusters).toHaveBeenCalledWith(
      { entity: parts.map(name => `resource:default/${name}`) },
      { limit: 100 },
    );

    await userEvent.click(screen.getByRole('button', { name: 'Show all 6' }));
    expect(items()).toHaveLength(6);
  });

  it('shows nothing without clusters', async () => {
    const api = fleetApi(async () => makeClusterPage([]));
    const { container } = await show(api, system);

    await waitFor(() => expect(api.listClusters).toHaveBeenCalled());
    await act(async () => {});
    expect(within(container).queryByRole('heading')).not.toBeInTheDocument();
  });

  it('says why its clusters cannot be loaded', async () => {
    const denied = await makeResponseError(403, {
      name: 'NotAllowedError',
      message: 'Denied',
    });
    await show(
      fleetApi(async () => {
        throw denied;
      }),
      system,
    );

    expect(
      await screen.findByText('You may not see this report'),
    ).toBeInTheDocument();
  });
});
