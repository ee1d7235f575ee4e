import { usePermission } from '@backstage/plugin-permission-react';
import {
  type FindingWaiver,
  type WorkloadFinding,
  paletteWaiverDeletePermission,
} from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';
import { EndButton } from './EndButton';
import { type WaivableCluster, useWaivableCluster } from './WaivableCluster';
import { WaiverFacts } from './WaiverFacts';

/** Who accepted the trouble of a finding and why, with a button that ends that. */
export function FindingWaiverNote({
  finding,
  waiver,
}: {
  readonly finding: WorkloadFinding;
  readonly waiver: FindingWaiver;
}) {
  const cluster = useWaivableCluster();
  return (
    <>
      <WaiverFacts waiver={waiver} />
      {cluster && (
        <ClusterEndButton cluster={cluster} finding={finding} waiver={waiver} />
      )}
    </>
  );
}

function ClusterEndButton({
  cluster,
  finding: { component },
  waiver: { id, source },
}: {
  readonly cluster: WaivableCluster;
  readonly finding: WorkloadFinding;
  readonly waiver: FindingWaiver;
}) {
  const { t } = usePaletteTranslation();
  const { loading, allowed } = usePermission({
    permission: paletteWaiverDeletePermission,
    resourceRef: cluster.entityRef,
  });
  return (
    <EndButton
      id={id}
      component={component}
      obstacle={findObstacle()}
      onEnded={cluster.onChange}
    />
  );

  function findObstacle(): string | undefined {
    if (source === 'config') {
      return t('waivers.obstacle.config');
    }
    return loading || allowed
      ? undefined
      : t('waivers.obstacle.notPermitted', {
          permission: paletteWaiverDeletePermission.name,
        });
  }
}
