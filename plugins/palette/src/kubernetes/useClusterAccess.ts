import { useApiHolder } from '@backstage/core-plugin-api';
import {
  kubernetesClustersReadPermission,
  kubernetesProxyPermission,
} from '@backstage/plugin-kubernetes-common';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import { usePermission } from '@backstage/plugin-permission-react';
import type { KubernetesFetch } from 'backstage-plugin-palette-common';
import { useMemo } from 'react';
import { usePaletteTranslation } from '../translation';
import { createBrowserFetch } from './createBrowserFetch';

/** How the browser reaches a cluster, or what stands in its way. */
export type ClusterAccess =
  | { readonly fetch: KubernetesFetch; readonly obstacle?: undefined }
  | {
      readonly fetch?: undefined;
      /** A sentence that says what to install or to grant. */
      readonly obstacle: string;
    };

/** The reader's own access to a cluster, through the Kubernetes plugin. */
export function useClusterAccess(clusterName: string): ClusterAccess {
  const { t } = usePaletteTranslation();
  const kubernetesApi = useApiHolder().get(kubernetesApiRef);
  const proxy = usePermission({ permission: kubernetesProxyPermission });
  // The plugin looks a cluster's auth provider up before each request.
  const clusters = usePermission({
    permission: kubernetesClustersReadPermission,
  });
  const mayUseProxy = proxy.loading || proxy.allowed;
  const mayListClusters = clusters.loading || clusters.allowed;
  return useMemo(() => {
    if (!kubernetesApi) {
      return { obstacle: t('kubernetes.obstacle.notInstalled') };
    }
    if (!mayUseProxy || !mayListClusters) {
      const permission = mayUseProxy
        ? kubernetesClustersReadPermission
        : kubernetesProxyPermission;
      return {
        obstacle: t('kubernetes.obstacle.notPermitted', {
          permission: permission.name,
        }),
      };
    }
    return { fetch: createBrowserFetch(kubernetesApi, clusterName, t) };
  }, [kubernetesApi, mayUseProxy, mayListClusters, clusterName, t]);
}
