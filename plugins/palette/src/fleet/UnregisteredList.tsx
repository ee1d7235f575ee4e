import Typography from '@material-ui/core/Typography';
import type { UnregisteredClusters } from 'backstage-plugin-palette-common';
import { CopyableCode } from '../components/CopyableCode';
import { usePaletteTranslation } from '../translation';

/** Clusters without an entity, each with a `catalog-info.yaml` to add. */
export function UnregisteredList({
  clusters,
}: {
  readonly clusters: UnregisteredClusters['items'];
}) {
  const { t } = usePaletteTranslation();
  return (
    <>
      <Typography variant="body2" paragraph>
        {t('fleet.unregistered')}
      </Typography>
      {clusters.map(({ clusterName, catalogInfo }) => (
        <details key={clusterName}>
          <summary style={{ minHeight: 24, cursor: 'pointer' }}>
            {clusterName}
          </summary>
          <CopyableCode code={catalogInfo} copyLabel={t('common.copyYaml')} />
        </details>
      ))}
    </>
  );
}
