import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { ClusterReport } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ClusterLink } from '../../links/ClusterLink';
import { ConfirmationsProvider } from '../../findings/Confirmations';
import { ClusterHistoryProvider } from '../../history/ClusterHistoryContext';
import { DelayedProgress } from '../../components/DelayedProgress';
import { usePaletteTranslation } from '../../translation';
import { useEntityReport } from '../cluster/useEntityReport';
import { ClusterSummary } from './ClusterSummary';
import { ProblemSummary } from '../../clusters/ProblemSummary';

/** A card with the verdict of the entity's own cluster and a link to its tab. */
export function ClusterCard({ entity }: { readonly entity: Entity }) {
  const { t } = usePaletteTranslation();
  const { cluster, error } = useEntityReport(entity);
  return (
    <EntityInfoCard
      title={t('card.title')}
      footerActions={
        <ClusterLink entityRef={stringifyEntityRef(entity)}>
          {t('card.open')}
        </ClusterLink>
      }
    >
      <div data-testid="palette-card">
        {cluster && (
          <CardHistory cluster={cluster}>
            <ConfirmationsProvider value={cluster}>
              <ClusterSummary cluster={cluster} error={error} />
            </ConfirmationsProvider>
          </CardHistory>
        )}
        {!cluster && error && <ProblemSummary error={error} />}
        {!cluster && !error && <DelayedProgress text={t('entity.reading')} />}
      </div>
    </EntityInfoCard>
  );
}

/** Loads the history where it may be needed, because only the history knows since when a component is missing. */
function CardHistory({
  cluster: { clusterName, report },
  children,
}: {
  readonly cluster: ClusterReport;
  readonly children: ReactNode;
}) {
  return report?.verdict === 'nonconformant' ? (
    <ClusterHistoryProvider clusterName={clusterName}>
      {children}
    </ClusterHistoryProvider>
  ) : (
    <>{children}</>
  );
}
