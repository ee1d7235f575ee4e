import Typography from '@material-ui/core/Typography';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type {
  BrowserRead,
  ClusterReport,
} from 'backstage-plugin-palette-common';
import { DelayedProgress } from '../../components/DelayedProgress';
import { EmptyPanel } from '../../components/EmptyPanel';
import { Notice } from '../../components/Notice';
import { ClusterContent } from '../ClusterContent';
import { CheckAgainButton } from '../banner/CheckAgainButton';
import { problemOf } from '../problems/problemOf';
import { useOwnReading } from './useOwnReading';

function CatalogProblem({ error }: { readonly error: Error }) {
  const problem = problemOf(error);
  const sentence =
    problem.kind === 'notPermitted'
      ? 'Judging a cluster in the browser needs the permission palette.catalog.read. Ask whoever runs this Backstage to grant it to you.'
      : 'It is what your browser judges the cluster by. Check again; if that fails too, look at the backend’s log.';
  return (
    <EmptyPanel state="unknown" title="The Palette catalog could not be loaded">
      <Typography>{sentence}</Typography>
    </EmptyPanel>
  );
}

export interface OwnSignInContentProps {
  /** As the backend knows it, which cannot read it. */
  readonly cluster: ClusterReport;
  readonly browserRead: BrowserRead;
  readonly kubernetesApi: KubernetesApi;
}

/** A cluster that only a user's sign-in opens: read and judged in the browser. */
export function OwnSignInContent({
  cluster,
  browserRead,
  kubernetesApi,
}: OwnSignInContentProps) {
  const { clusterName } = cluster;
  const { report, failure, error, reading, readAgain } = useOwnReading(
    clusterName,
    browserRead,
    kubernetesApi,
  );
  const action = <CheckAgainButton checking={reading} onCheck={readAgain} />;
  const nothingYet = !report && !failure && !error;
  return (
    <>
      <Notice tone="info">
        Read with your own sign-in ({browserRead.authProvider}); nothing is
        stored.
      </Notice>
      {nothingYet && (
        <DelayedProgress text="Reading the cluster with your own sign-in…" />
      )}
      {!report && error && (
        <>
          <CatalogProblem error={error} />
          <div>{action}</div>
        </>
      )}
      {(report || failure) && (
        <ClusterContent
          cluster={{ ...cluster, report, failure, checking: reading }}
          error={error}
          action={action}
        />
      )}
    </>
  );
}
