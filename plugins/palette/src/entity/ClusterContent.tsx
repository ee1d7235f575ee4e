import type { ClusterReport } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { ConfirmationsProvider } from '../findings/Confirmations';
import { ClusterHistoryProvider } from '../history/ClusterHistoryContext';
import { ClusterHistoryStrip } from '../history/ClusterHistoryStrip';
import { ShownClusterProvider } from '../kubernetes/ShownCluster';
import { NeverReadPanel } from '../problems/NeverReadPanel';
import { NotPalettePanel } from '../problems/NotPalettePanel';
import { ClusterReportView } from './ClusterReportView';

export interface ClusterContentProps {
  readonly cluster: ClusterReport;
  /** Why the report could not be refreshed. */
  readonly error?: Error;
  /** The check button, if the reader may use it. */
  readonly action: ReactNode;
}

/** Shows a cluster's report, or why it has no report. */
export function ClusterContent({
  cluster,
  error,
  action,
}: ClusterContentProps) {
  const { report, failure, clusterName } = cluster;
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
          <ClusterReportView
            cluster={cluster}
            report={report}
            error={error}
            action={action}
            history={<ClusterHistoryStrip />}
          />
        </ShownClusterProvider>
      </ConfirmationsProvider>
    </ClusterHistoryProvider>
  ) : (
    <NotPalettePanel report={report} action={action} />
  );
}
