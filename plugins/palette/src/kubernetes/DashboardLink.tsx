import { Link } from '@backstage/core-components';
import { useApiHolder } from '@backstage/core-plugin-api';
import {
  kubernetesApiRef,
  kubernetesClusterLinkFormatterApiRef,
} from '@backstage/plugin-kubernetes-react';
import useAsync from 'react-use/esm/useAsync';
import { usePaletteTranslation } from '../translation';
import { useShownCluster } from './ShownCluster';

/** A link to the cluster's dashboard, if the Kubernetes plugin knows one. */
export function DashboardLink() {
  const { t } = usePaletteTranslation();
  const cluster = useShownCluster();
  const url = useDashboardUrl(cluster?.name);
  return url ? <Link to={url}>{t('kubernetes.dashboard')}</Link> : null;
}

function useDashboardUrl(clusterName: string | undefined): string | undefined {
  const apis = useApiHolder();
  const kubernetesApi = apis.get(kubernetesApiRef);
  const formatter = apis.get(kubernetesClusterLinkFormatterApiRef);
  // A failure leaves no value, and the page does well without the link.
  return useAsync(async () => {
    const cluster =
      clusterName && (await kubernetesApi?.getCluster(clusterName));
    const link =
      cluster &&
      (await formatter?.formatClusterLink({
        dashboardUrl: cluster.dashboardUrl,
        // The browser does not learn which dashboard it is, so no page inside of it can be linked to.
        object: undefined,
        kind: 'Cluster',
      }));
    return link && /^https?:$/.test(new URL(link).protocol) ? link : undefined;
  }, [clusterName, kubernetesApi, formatter]).value;
}
