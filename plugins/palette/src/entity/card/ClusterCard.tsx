import {
  type Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { EntityInfoCard } from '@backstage/plugin-catalog-react';
import { ClusterLink } from '../../links/ClusterLink';
import { DelayedProgress } from '../../components/DelayedProgress';
import { usePaletteTranslation } from '../../translation';
import { useEntityReport } from '../cluster/useEntityReport';
import { ClusterSummary } from './ClusterSummary';
import { ProblemSummary } from './ProblemSummary';

/** A card with the verdict of the entity's own cluster and a link to its tab. */
export function ClusterCard({ entity }: { readonly entity: Entity }) {
  const { t } = usePaletteTranslation();
  const { cluster, error } = useEntityReport(getCompoundEntityRef(entity));
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
        {cluster && <ClusterSummary cluster={cluster} error={error} />}
        {!cluster && error && <ProblemSummary error={error} />}
        {!cluster && !error && <DelayedProgress text={t('entity.reading')} />}
      </div>
    </EntityInfoCard>
  );
}
