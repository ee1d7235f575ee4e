import type { ClusterReport } from 'backstage-plugin-palette-common';
import { type ReactNode, useMemo } from 'react';
import { ConfirmationsProvider } from '../findings/Confirmations';
import { ClusterHistoryProvider } from '../history/ClusterHistoryContext';
import { ClusterHistoryStrip } from '../history/ClusterHistoryStrip';
import { ShownClusterProvider } from '../kubernetes/ShownCluster';
import { NeverReadPanel } from '../problems/NeverReadPanel';
import { NotPalettePanel } from '../problems/NotPalettePanel';
import { WaivableClusterProvider } from '../waivers/WaivableCluster';
import { ClusterReportView } from './ClusterReportView';

export interface ClusterContentProps {
  readonly cluster: ClusterReport;
  /** Why the report could not be refreshed. */
  readonly error?: Error;
  /** The check button, if the reader may use it. */
  readonly action: ReactNode;
  /** Reads the report again after a waiver changed; absent where findings cannot be accepted for a time. */
  readonly onWaiverChange?: () => void;
}

/** Shows a cluster's report, or why it has no report. */
export function ClusterContent({
  cluster,
  error,
  action,
  onWaiverChange,
}: ClusterContentProps) {
  const { report, failure, clusterName, entityRef } = cluster;
  const waivable = useMemo(
    () =>
      onWaiverChange && {
        name: clusterName,
        entityRef,
        onChange: onWaiverChange,
      },
    [clusterName, entityRef, onWaiverChange],
  );
  if (!report) {
    return (
      <NeverReadPanel
        clusterName={clusterName}
        failure={failure}
        action={action}
      />
    );
  }
  return report.clusterType ? (
    <ClusterHistoryProvider clusterName={clusterName}>
      <ConfirmationsProvider value={cluster}>
        <ShownClusterProvider value={{ name: clusterName, checkAgain: action }}>
          <WaivableClusterProvider value={waivable}>
            <ClusterReportView
              cluster={cluster}
              report={report}
              error={error}
              action={action}
              history={<ClusterHistoryStrip />}
            />
          </WaivableClusterProvider>
        </ShownClusterProvider>
      </ConfirmationsProvider>
    </ClusterHistoryProvider>
  ) : (
    <NotPalettePanel report={report} action={action} />
  );
}
