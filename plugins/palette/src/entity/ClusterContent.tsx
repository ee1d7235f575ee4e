import type { ClusterReport } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { ClusterReportView } from './ClusterReportView';
import { ClusterHistoryProvider } from '../history/ClusterHistoryContext';
import { ClusterHistoryStrip } from '../history/ClusterHistoryStrip';
import { NeverReadPanel } from '../problems/NeverReadPanel';
import { NotPalettePanel } from '../problems/NotPalettePanel';

export interface ClusterContentProps {
  readonly cluster: ClusterReport;
  /** Why the report could not be refreshed. */
  readonly error?: Error;
  /** The check button, for those who may use it. */
  readonly action: ReactNode;
}

/** What is known of a cluster, if anything is. */
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
      <ClusterReportView
        cluster={cluster}
        report={report}
        error={error}
        action={action}
        history={<ClusterHistoryStrip />}
      />
    </ClusterHistoryProvider>
  ) : (
    <NotPalettePanel report={report} action={action} />
  );
}
