import {
  type KubernetesApi,
  kubernetesApiRef,
  kubernetesClusterLinkFormatterApiRef,
} from '@backstage/plugin-kubernetes-react';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { paletteApiRef } from '../../api';
import { makeApi } from '../../__testUtils__/api';
import { ShownClusterProvider } from '../../kubernetes/ShownCluster';
import { FindingDetails } from '../FindingDetails';

/** Answers a path of a cluster's API server. */
export type AnswerPath = (path: string) => Response;

export interface ShowDetailsOptions {
  /** The cluster's answers; without them the app has no Kubernetes plugin. */
  readonly answer?: AnswerPath;
  /** What the Kubernetes plugin says about the cluster, beside its name. */
  readonly dashboardUrl?: string;
}

/** Shows a finding's details on the page of cluster `shop`, and returns what the browser asked of the cluster. */
export async function showDetails(
  finding: WorkloadFinding,
  { answer, dashboardUrl }: ShowDetailsOptions,
) {
  const proxy = jest.fn(
    async ({ path }: Parameters<KubernetesApi['proxy']>[0]) =>
      answer?.(path) ?? new Response(),
  );
  const kubernetesApi: Partial<KubernetesApi> = {
    proxy,
    getCluster: async name => ({ name, authProvider: 'any', dashboardUrl }),
  };
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [paletteApiRef, makeApi(new Error('Not asked'))],
        [permissionApiRef, mockApis.permission()],
        ...(answer
          ? [
              [kubernetesApiRef, kubernetesApi as KubernetesApi] as const,
              [
                kubernetesClusterLinkFormatterApiRef,
                {
                  formatClusterLink: async (options: {
                    readonly dashboardUrl?: string;
                  }) => options.dashboardUrl,
                },
              ] as const,
            ]
          : []),
      ]}
    >
      <ShownClusterProvider
        value={{ name: 'shop', checkAgain: <button>Check now</button> }}
      >
        <FindingDetails finding={finding} />
      </ShownClusterProvider>
    </TestApiProvider>,
  );
  return {
    listPaths: () => proxy.mock.calls.map(([{ path }]) => path),
    proxy,
  };
}

/** An API server's own error. */
export function refuse(code: number, message: string): Response {
  return Response.json({ kind: 'Status', code, message }, { status: code });
}
