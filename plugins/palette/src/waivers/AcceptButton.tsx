import { usePermission } from '@backstage/plugin-permission-react';
import {
  type WorkloadFinding,
  isWaivable,
  paletteWaiverCreatePermission,
} from 'backstage-plugin-palette-common';
import { useState } from 'react';
import { LookButton } from '../kubernetes/LookButton';
import { usePaletteTranslation } from '../translation';
import { AcceptDialog } from './AcceptDialog';
import { type WaivableCluster, useWaivableCluster } from './WaivableCluster';

/** A button that accepts the trouble of a finding for a time; nothing where there is no trouble, or no cluster. */
export function AcceptButton({
  finding,
}: {
  readonly finding: WorkloadFinding;
}) {
  const cluster = useWaivableCluster();
  const isOffered =
    (isWaivable(finding) || finding.state === 'unknown') && !finding.waived;
  return cluster && isOffered ? (
    <ClusterAcceptButton cluster={cluster} finding={finding} />
  ) : null;
}

function ClusterAcceptButton({
  cluster,
  finding,
}: {
  readonly cluster: WaivableCluster;
  readonly finding: WorkloadFinding;
}) {
  const { t } = usePaletteTranslation();
  const [opened, setOpened] = useState(false);
  const { loading, allowed } = usePermission({
    permission: paletteWaiverCreatePermission,
    resourceRef: cluster.entityRef,
  });
  const { component } = finding;
  return (
    <>
      <LookButton
        label={t('waivers.accept.button')}
        fullLabel={t('waivers.accept.buttonFull', { component })}
        obstacle={findObstacle()}
        onClick={() => setOpened(true)}
      />
      {opened && (
        <AcceptDialog
          finding={finding}
          cluster={cluster}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );

  function findObstacle(): string | undefined {
    if (finding.state === 'unknown') {
      return t('waivers.obstacle.unknown');
    }
    return loading || allowed
      ? undefined
      : t('waivers.obstacle.notPermitted', {
          permission: paletteWaiverCreatePermission.name,
        });
  }
}
