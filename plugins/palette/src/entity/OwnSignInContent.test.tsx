import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  type KubernetesApi,
  kubernetesApiRef,
} from '@backstage/plugin-kubernetes-react';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { paletteApiRef } from '../api';
import { makeApi } from '../__testUtils__/api';
import { oneComponentCatalog } from '../__testUtils__/catalog';
import { clusterEntity } from '../__testUtils__/entity';
import { makeClusterReport } from '../__testUtils__/reports';
import { EntityPaletteContent } from './EntityPaletteContent';

const at = '2026-11-23T09:30:00.000Z';

const unreadByBackend = makeClusterReport(undefined, {
  clusterName: 'google-shop',
  failure: {
    class: 'notSupported',
    message: 'Only a signed-in user’s credentials open it.',
    since: at,
    at,
    attempts: 1,
  },
  browserRead: {
    authProvider: 'google',
    declared: { type: 'tenant' },
    strictness: 'adapted',
  },
});

const answerList = (items: readonly object[]) =>
  Response.json({ metadata: {}, items });

function healthyCluster(path: string): Response {
  const namespace = 'palette-demo';
  return path.startsWith('/api/v1/namespaces?')
    ? answerList([{ metadata: { name: namespace } }])
    : answerList([
        {
          metadata: {
            name: 'webhook-5d8f9c7b6d-x2x4k',
            namespace,
            ownerReferences: [
              { kind: 'ReplicaSet', name: 'webhook-5d8f9c7b6d' },
            ],
            creationTimestamp: '2026-01-01T00:00:00Z',
            labels: { 'pod-template-hash': '5d8f9c7b6d' },
          },
          spec: { containers: [{ name: 'webhook' }] },
          status: {
            phase: 'Running',
            conditions: [{ type: 'Ready', status: 'True' }],
            containerStatuses: [
              {
                name: 'webhook',
                ready: true,
                restartCount: 0,
                state: { running: {} },
              },
            ],
          },
        },
      ]);
}

async function show(
  answer: (path: string) => Response,
  cluster = unreadByBackend,
) {
  const api = makeApi(cluster);
  api.getEvaluationCatalog.mockResolvedValue(oneComponentCatalog);
  const proxy = jest.fn(async ({ path }: { readonly path: string }) =>
    answer(path),
  );
  const kubernetesApi: Partial<KubernetesApi> = { proxy };
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [paletteApiRef, api],
        [kubernetesApiRef, kubernetesApi as KubernetesApi],
        [
          permissionApiRef,
          mockApis.permission({ authorize: AuthorizeResult.DENY }),
        ],
      ]}
    >
      <EntityProvider entity={clusterEntity}>
        <EntityPaletteContent />
      </EntityProvider>
    </TestApiProvider>,
  );
  return { api, proxy };
}

describe('a cluster that only a user’s sign-in opens', () => {
  it('is read with two requests and judged in the browser, without a check by the backend', async () => {
    const { api, proxy } = await show(healthyCluster);
    expect(
      await screen.findByRole('heading', { name: 'Conformant' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(
        'Read with your own sign-in (google); nothing is stored.',
      ),
    ).toBeInTheDocument();
    expect(proxy).toHaveBeenCalledTimes(2);
    expect(proxy.mock.calls[0][0]).toMatchObject({
      clusterName: 'google-shop',
    });
    expect(api.checkCluster).not.toHaveBeenCalled();
  });

  it('is read again on request, and keeps its report if that fails', async () => {
    let answer = healthyCluster;
    await show(path => answer(path));
    await screen.findByRole('heading', { name: 'Conformant' });
    answer = () =>
      Response.json(
        { error: { name: 'AuthenticationError' } },
        { status: 401 },
      );
    await userEvent.click(screen.getByRole('button', { name: 'Check now' }));
    expect(
      await screen.findByText(/google-shop has refused the credentials since/),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('heading', { name: 'Unknown' }),
    ).toBeInTheDocument();
  });

  it('shows the rights to grant if the sign-in may not list pods', async () => {
    await show(() =>
      Response.json({ kind: 'Status', code: 403 }, { status: 403 }),
    );
    expect(
      await screen.findByRole('heading', {
        name: 'The cluster does not let its pods be listed',
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/name: palette-conformance-reader/),
    ).toBeInTheDocument();
  });

  it('says so if the Palette catalog cannot be loaded', async () => {
    const { api } = await show(healthyCluster);
    await screen.findByRole('heading', { name: 'Conformant' });
    api.getEvaluationCatalog.mockRejectedValue(new TypeError('No answer'));
    await userEvent.click(screen.getByRole('button', { name: 'Check now' }));
    expect(
      await screen.findByText(/The Backstage backend does not answer\./),
    ).toBeInTheDocument();
  });

  it('is judged with the waivers that hold for it', async () => {
    const { browserRead } = unreadByBackend;
    await show(
      path =>
        path.startsWith('/api/v1/namespaces?')
          ? healthyCluster(path)
          : answerList([]),
      {
        ...unreadByBackend,
        browserRead: {
          ...browserRead!,
          waivers: [
            {
              id: 'w1',
              component: 'webhook',
              clusters: 'all',
              reason: 'New nodes come.',
              createdAt: at,
              expiresAt: '2999-01-01T00:00:00.000Z',
              source: 'portal',
            },
          ],
        },
      },
    );

    expect(
      await screen.findByRole('heading', { name: 'Conformant' }),
    ).toBeInTheDocument();
    expect(screen.getAllByText(/1 is waived/)).not.toHaveLength(0);
  });
});
