import Button from '@material-ui/core/Button';
import {
  type FindingPod,
  type KubernetesFetch,
  findTroubledContainer,
} from 'backstage-plugin-palette-common';
import { useCallback, useState } from 'react';
import { DelayedProgress } from '../components/DelayedProgress';
import { saveFile } from '../components/saveFile';
import { usePaletteTranslation } from '../translation';
import { ClusterDialog } from './ClusterDialog';
import { FailedReading } from './FailedReading';
import { LogChoices } from './LogChoices';
import { LogText } from './LogText';
import type { ShownCluster } from './ShownCluster';
import { readContainers } from './readContainers';
import { readLog } from './readLog';
import { useClusterAnswer } from './useClusterAnswer';
import { useScrollToEnd } from './useScrollToEnd';

export interface LogDialogProps {
  readonly cluster: ShownCluster;
  readonly pod: FindingPod;
  /** Whether to begin with the log of the run before the last restart. */
  readonly previous: boolean;
  readonly fetch: KubernetesFetch;
  readonly onClose: () => void;
}

/** The log of a pod's container: first of the one in trouble, then of any other. */
export function LogDialog({
  cluster,
  pod,
  previous: previousFirst,
  fetch,
  onClose,
}: LogDialogProps) {
  const { t } = usePaletteTranslation();
  const { namespace, name } = pod;
  const [readings, setReadings] = useState(1);
  const [previous, setPrevious] = useState(previousFirst);
  const [chosen, setChosen] = useState(findTroubledContainer(pod)?.name);
  // Where no container is known, reading again reads the names again too.
  const namesReading = chosen ? 0 : readings;
  const containers = useClusterAnswer(
    useCallback(
      (signal: AbortSignal) =>
        readContainers(fetch, { namespace, pod: name }, signal),
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [fetch, namespace, name, namesReading],
    ),
  );
  const container = chosen ?? containers.value?.[0];
  const readChosenLog = useCallback(
    (signal: AbortSignal) =>
      readLog(
        fetch,
        { namespace, pod: name, container: container ?? '', previous },
        signal,
      ),
    // Another number of readings means to read again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [fetch, namespace, name, container, previous, readings],
  );
  const log = useClusterAnswer(container ? readChosenLog : undefined);
  // The names only serve to choose, unless the log waits for one.
  const error = log.error ?? (container ? undefined : containers.error);
  const content = useScrollToEnd(log.value);
  const known = containers.value ?? listKnownContainers(pod);

  return (
    <ClusterDialog
      title={t(
        previous ? 'kubernetes.log.previousOfPod' : 'kubernetes.log.ofPod',
        { name },
      )}
      place={t('kubernetes.place', { name, namespace, cluster: cluster.name })}
      contentRef={content}
      controls={
        <LogChoices
          containers={known}
          container={container}
          previous={previous}
          onChooseContainer={setChosen}
          onChoosePrevious={setPrevious}
        />
      }
      actions={
        <>
          {container && log.value && log.value.lines.length > 0 && (
            <Button
              onClick={() =>
                saveFile(
                  [cluster.name, name, container, previous && 'previous', 'log']
                    .filter(Boolean)
                    .join('.'),
                  'text/plain',
                  `${log.value?.lines.join('\n')}\n`,
                )
              }
            >
              {t('kubernetes.log.download')}
            </Button>
          )}
          <Button onClick={() => setReadings(readings + 1)}>
            {t('kubernetes.readAgain')}
          </Button>
        </>
      }
      onClose={onClose}
    >
      {!log.value && !error && (
        <DelayedProgress text={t('kubernetes.reading')} />
      )}
      {error && (
        <FailedReading
          error={error}
          cluster={cluster}
          sought={{ kind: 'log', pod: name, container, previous }}
        />
      )}
      {container && log.value && (
        <LogText log={log.value} container={container} previous={previous} />
      )}
    </ClusterDialog>
  );
}

function listKnownContainers({
  containers = [],
}: FindingPod): readonly string[] {
  return containers.map(({ name }) => name);
}
