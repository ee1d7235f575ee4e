import Typography from '@material-ui/core/Typography';
import {
  KUBERNETES_CLUSTER_ANNOTATION,
  type UnregisteredClusters,
} from 'backstage-plugin-palette-common';
import { CopyableCode } from '../components/CopyableCode';
import { MoreButton } from '../components/MoreButton';
import { shortenEntityRef } from '../components/shortenEntityRef';
import { usePortion } from '../hooks/usePortion';
import { ClusterLink } from '../links/ClusterLink';
import { usePaletteTranslation } from '../translation';

/** A portal may know thousands. */
const SHOWN = 50;

/** Clusters without an entity, each with a `catalog-info.yaml` to add. */
export function UnregisteredList({
  clusters,
}: {
  readonly clusters: UnregisteredClusters['items'];
}) {
  const { t } = usePaletteTranslation();
  const [shown, showMore] = usePortion(clusters, SHOWN);
  return (
    <>
      <Typography variant="body2" paragraph>
        {t('fleet.unregistered.sentence')}
      </Typography>
      {shown.map(({ clusterName, catalogInfo, misnamed }) => (
        <details key={clusterName}>
          <summary style={{ minHeight: 24, cursor: 'pointer' }}>
            {clusterName}
          </summary>
          {misnamed ? (
            <>
              <Typography variant="body2">
                {t('fleet.unregistered.misnamed', {
                  entity: (
                    <ClusterLink entityRef={misnamed.entityRef}>
                      {shortenEntityRef(misnamed.entityRef)}
                    </ClusterLink>
                  ),
                  wrong: misnamed.clusterName,
                })}
              </Typography>
              <CopyableCode
                code={writeAnnotation(clusterName)}
                copyLabel={t('common.copyYaml')}
              />
            </>
          ) : (
            <CopyableCode code={catalogInfo} copyLabel={t('common.copyYaml')} />
          )}
        </details>
      ))}
      <MoreButton amount={clusters.length - shown.length} onMore={showMore} />
      <Typography variant="body2">
        {t('fleet.unregistered.leaveOut')}
      </Typography>
    </>
  );
}

function writeAnnotation(clusterName: string): string {
  return `metadata:
  annotations:
    ${KUBERNETES_CLUSTER_ANNOTATION}: ${JSON.stringify(clusterName)}
`;
}
