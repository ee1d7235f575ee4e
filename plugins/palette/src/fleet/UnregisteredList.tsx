import Typography from '@material-ui/core/Typography';
import type { UnregisteredClusters } from 'backstage-plugin-palette-common';
import { CopyableCode } from '../components/CopyableCode';

/** Clusters that nobody sees yet, each with what to add to `catalog-info.yaml`. */
export function UnregisteredList({
  clusters,
}: {
  readonly clusters: UnregisteredClusters['items'];
}) {
  return (
    <>
      <Typography variant="body2" paragraph>
        The Kubernetes plugin knows these clusters and no entity stands for
        them, so they are not checked. Register each with a file such as:
      </Typography>
      {clusters.map(({ clusterName, catalogInfo }) => (
        <details key={clusterName}>
          <summary style={{ minHeight: 24, cursor: 'pointer' }}>
            {clusterName}
          </summary>
          <CopyableCode code={catalogInfo} copyLabel="Copy YAML" />
        </details>
      ))}
    </>
  );
}
