import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { kubernetesApiRef } from '@backstage/plugin-kubernetes-react';
import { KUBERNETES_CLUSTER_ANNOTATION } from 'backstage-plugin-palette-common';
import { DelayedProgress } from '../components/DelayedProgress';
import { Notice } from '../components/Notice';
import { PluginContent } from '../components/PluginContent';
import { usePaletteTranslation } from '../translation';
import { CheckListingLink } from '../links/CheckListingLink';
import { ProblemPanel } from '../problems/ProblemPanel';
import { toProblem } from '../problems/toProblem';
import { ClusterContent } from './ClusterContent';
import { CheckButton } from './CheckButton';
import { OwnSignInContent } from './OwnSignInContent';
import { useEntityReport } from './cluster/useEntityReport';

/** The Palette tab of an entity: what its cluster should run, and what it does run. */
export function EntityPaletteContent() {
  const { entity } = useEntity();
  return (
    <PluginContent>
      <Content key={stringifyEntityRef(entity)} entity={entity} />
      <CheckListingLink />
    </PluginContent>
  );
}

function Content({ entity }: { readonly entity: Entity }) {
  const { t } = usePaletteTranslation();
  const { cluster, error, checking, check, checkError, retry } =
    useEntityReport(entity);
  // An app may have this plugin without the Kubernetes plugin's frontend.
  const kubernetesApi = useApiHolder().get(kubernetesApiRef);

  if (!cluster) {
    return error ? (
      <ProblemPanel
        error={error}
        clusterName={guessClusterName(entity)}
        onRetry={retry}
      />
    ) : (
      <DelayedProgress text={t('entity.reading')} />
    );
  }

  if (cluster.browserRead && kubernetesApi) {
    return (
      <OwnSignInContent
        key={cluster.clusterName}
        cluster={cluster}
        browserRead={cluster.browserRead}
        kubernetesApi={kubernetesApi}
      />
    );
  }
  return (
    <>
      {checkError && <CheckError error={checkError} />}
      <ClusterContent
        cluster={cluster}
        error={error}
        action={<CheckButton checking={checking} onCheck={check} />}
        onWaiverChange={retry}
      />
    </>
  );
}

function CheckError({ error }: { readonly error: Error }) {
  const { t } = usePaletteTranslation();
  const problem = toProblem(error);
  return (
    <Notice tone="unknown" role="alert">
      {t('entity.check.failed', {
        reason:
          'message' in problem
            ? problem.message
            : t('entity.check.failedOtherwise'),
      })}
    </Notice>
  );
}

/** The cluster's name as the entity gives it; a guess, for set-up instructions only. */
function guessClusterName({ metadata }: Entity): string {
  return (
    metadata.annotations?.[KUBERNETES_CLUSTER_ANNOTATION]?.trim() ||
    metadata.name
  );
}
