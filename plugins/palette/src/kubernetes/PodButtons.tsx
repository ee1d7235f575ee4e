import { makeStyles } from '@material-ui/core/styles';
import type { FindingPod } from 'backstage-plugin-palette-common';
import { useState } from 'react';
import { usePaletteTranslation } from '../translation';
import { EventsDialog } from './EventsDialog';
import { LogDialog } from './LogDialog';
import { LookButton } from './LookButton';
import type { ShownCluster } from './ShownCluster';
import { useClusterAccess } from './useClusterAccess';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap' },
});

export interface PodButtonsProps {
  readonly cluster: ShownCluster;
  readonly pod: FindingPod;
}

/** Buttons that open the events and logs of a pod. Only a pod that was restarted has a log from before. */
export function PodButtons({ cluster, pod }: PodButtonsProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const { fetch, obstacle } = useClusterAccess(cluster.name);
  const [opened, setOpened] = useState<'events' | 'log' | 'previousLog'>();
  const { namespace, name } = pod;
  const close = () => setOpened(undefined);
  return (
    <div className={classes.root}>
      <LookButton
        label={t('kubernetes.events.button')}
        fullLabel={t('kubernetes.events.ofPod', { name })}
        obstacle={obstacle}
        onClick={() => setOpened('events')}
      />
      <LookButton
        label={t('kubernetes.log.button')}
        fullLabel={t('kubernetes.log.ofPod', { name })}
        obstacle={obstacle}
        onClick={() => setOpened('log')}
      />
      {wasRestarted(pod) && (
        <LookButton
          label={t('kubernetes.log.previousButton')}
          fullLabel={t('kubernetes.log.previousOfPod', { name })}
          obstacle={obstacle}
          onClick={() => setOpened('previousLog')}
        />
      )}
      {opened === 'events' && fetch && (
        <EventsDialog
          title={t('kubernetes.events.ofPod', { name })}
          cluster={cluster}
          subject={{ kind: 'pod', namespace, name }}
          fetch={fetch}
          onClose={close}
        />
      )}
      {opened && opened !== 'events' && fetch && (
        <LogDialog
          cluster={cluster}
          pod={pod}
          previous={opened === 'previousLog'}
          fetch={fetch}
          onClose={close}
        />
      )}
    </div>
  );
}

function wasRestarted({ restarts = 0, containers = [] }: FindingPod): boolean {
  return restarts > 0 || containers.some(each => each.restarts > 0);
}
