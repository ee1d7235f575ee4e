import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import type { KubernetesFetch } from 'backstage-plugin-palette-common';
import { useCallback, useState } from 'react';
import { DelayedProgress } from '../components/DelayedProgress';
import { usePaletteTranslation } from '../translation';
import { ClusterDialog } from './ClusterDialog';
import { EventList } from './EventList';
import { FailedReading } from './FailedReading';
import type { ShownCluster } from './ShownCluster';
import { type EventSubject, readEvents } from './readEvents';
import { useClusterAnswer } from './useClusterAnswer';

export interface EventsDialogProps {
  readonly title: string;
  readonly cluster: ShownCluster;
  readonly subject: EventSubject;
  readonly fetch: KubernetesFetch;
  readonly onClose: () => void;
}

/** The events of a cluster about a pod or a workload. */
export function EventsDialog({
  title,
  cluster,
  subject,
  fetch,
  onClose,
}: EventsDialogProps) {
  const { t } = usePaletteTranslation();
  const [readings, setReadings] = useState(1);
  const { kind, namespace, name } = subject;
  const { value, error } = useClusterAnswer(
    useCallback(
      (signal: AbortSignal) =>
        readEvents(fetch, { kind, namespace, name }, signal),
      // Another number of readings means to read again.
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [fetch, kind, namespace, name, readings],
    ),
  );
  return (
    <ClusterDialog
      title={title}
      place={t('kubernetes.place', { name, namespace, cluster: cluster.name })}
      actions={
        <Button onClick={() => setReadings(readings + 1)}>
          {t('kubernetes.readAgain')}
        </Button>
      }
      onClose={onClose}
    >
      {!value && !error && <DelayedProgress text={t('kubernetes.reading')} />}
      {error && (
        <FailedReading
          error={error}
          cluster={cluster}
          sought={{ kind: 'events' }}
        />
      )}
      {value?.events.length === 0 && (
        <Typography role="status">
          {t('kubernetes.events.none', { name })}
        </Typography>
      )}
      {value?.incomplete && (
        <Typography variant="body2">
          {t('kubernetes.events.incomplete', { name })}
        </Typography>
      )}
      {value && value.events.length > 0 && (
        <EventList events={value.events} subject={subject} />
      )}
    </ClusterDialog>
  );
}
