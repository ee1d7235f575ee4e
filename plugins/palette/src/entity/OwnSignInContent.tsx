import Typography from '@material-ui/core/Typography';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import type {
  BrowserRead,
  ClusterReport,
} from 'backstage-plugin-palette-common';
import { DelayedProgress } from '../components/DelayedProgress';
import { EmptyPanel } from '../components/EmptyPanel';
import { Notice } from '../components/Notice';
import { usePaletteTranslation } from '../translation';
import { toProblem } from '../problems/toProblem';
import { ClusterContent } from './ClusterContent';
import { CheckAgainButton } from './CheckAgainButton';
import { useOwnReading } from './ownSignIn/useOwnReading';

export interface OwnSignInContentProps {
  /** The cluster as known to the backend, which cannot read it. */
  readonly cluster: ClusterReport;
  readonly browserRead: BrowserRead;
  readonly kubernetesApi: KubernetesApi;
}

/** A cluster that only the user's sign-in opens, read and judged in the browser. */
export function OwnSignInContent({
  cluster,
  browserRead,
  kubernetesApi,
}: OwnSignInContentProps) {
  const { t } = usePaletteTranslation();
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
        {t('entity.ownSignIn.notice', { provider: browserRead.authProvider })}
      </Notice>
      {nothingYet && <DelayedProgress text={t('entity.ownSignIn.reading')} />}
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

function CatalogProblem({ error }: { readonly error: Error }) {
  const { t } = usePaletteTranslation();
  const problem = toProblem(error);
  return (
    <EmptyPanel state="unknown" title={t('entity.ownSignIn.noCatalog')}>
      <Typography>
        {t(
          problem.kind === 'notPermitted'
            ? 'entity.ownSignIn.notPermitted'
            : 'entity.ownSignIn.failed',
        )}
      </Typography>
    </EmptyPanel>
  );
}
