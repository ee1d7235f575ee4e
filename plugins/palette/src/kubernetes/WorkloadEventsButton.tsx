import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { useState } from 'react';
import { usePaletteTranslation } from '../translation';
import { EventsDialog } from './EventsDialog';
import { LookButton } from './LookButton';
import { type ShownCluster, useShownCluster } from './ShownCluster';
import { useClusterAccess } from './useClusterAccess';

/** A button that opens the events about a workload which has fewer pods than it should; for all others nothing. */
export function WorkloadEventsButton({
  finding,
}: {
  readonly finding: WorkloadFinding;
}) {
  const cluster = useShownCluster();
  return cluster && lacksPods(finding) ? (
    <EventsButton cluster={cluster} finding={finding} />
  ) : null;
}

function EventsButton({
  cluster,
  finding: { namespace, component: name },
}: {
  readonly cluster: ShownCluster;
  readonly finding: WorkloadFinding;
}) {
  const { t } = usePaletteTranslation();
  const { fetch, obstacle } = useClusterAccess(cluster.name);
  const [opened, setOpened] = useState(false);
  const title = t('kubernetes.events.ofWorkload', { name });
  return (
    <>
      <LookButton
        label={title}
        fullLabel={title}
        obstacle={obstacle}
        onClick={() => setOpened(true)}
      />
      {opened && fetch && (
        <EventsDialog
          title={title}
          cluster={cluster}
          subject={{ kind: 'workload', namespace, name }}
          fetch={fetch}
          onClose={() => setOpened(false)}
        />
      )}
    </>
  );
}

const troubledStates = new Set<WorkloadFinding['state']>([
  'missing',
  'degraded',
  'progressing',
]);

function lacksPods({
  state,
  namespace,
  because,
  pods,
  desiredPods,
}: WorkloadFinding): boolean {
  return (
    troubledStates.has(state) &&
    (pods.length === 0 || pods.length < desiredPods) &&
    // A namespace that is not there has no events.
    !namespace.includes('<') &&
    !because.codes.includes('noNamespace')
  );
}
