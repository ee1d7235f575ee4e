import type { Entity } from '@backstage/catalog-model';
import { useApi } from '@backstage/core-plugin-api';
import { EntityInfoCard, catalogApiRef } from '@backstage/plugin-catalog-react';
import Button from '@material-ui/core/Button';
import { useCallback, useState } from 'react';
import { paletteApiRef } from '../../api';
import { usePolledAnswer } from '../../hooks/usePolledAnswer';
import { usePaletteTranslation } from '../../translation';
import { findClusterRefs } from './findClusterRefs';
import { ProblemSummary } from '../../clusters/ProblemSummary';
import { WorstClusterList } from '../../clusters/WorstClusterList';
import { VerdictCountList } from '../../clusters/VerdictCountList';
import { listRelatedClusters } from './listRelatedClusters';

const SHOWN_AT_FIRST = 5;

/** A card with the clusters of a System or Domain, worst first; nothing where there are none. */
export function RelatedClustersCard({ entity }: { readonly entity: Entity }) {
  const { t } = usePaletteTranslation();
  const api = useApi(paletteApiRef);
  const catalogApi = useApi(catalogApiRef);
  const [all, setAll] = useState(false);
  const { value, error } = usePolledAnswer(
    useCallback(
      async () =>
        listRelatedClusters(await findClusterRefs(entity, catalogApi), api),
      [entity, catalogApi, api],
    ),
  );
  if (!error && !value?.clusters.length) {
    return null;
  }
  const clusters = value?.clusters ?? [];
  return (
    <EntityInfoCard title={t('card.clustersTitle')}>
      <div data-testid="palette-card">
        {error && <ProblemSummary error={error} />}
        {value && <VerdictCountList counts={value.counts} />}
        <WorstClusterList
          clusters={all ? clusters : clusters.slice(0, SHOWN_AT_FIRST)}
        />
        {!all && clusters.length > SHOWN_AT_FIRST && (
          <Button size="small" onClick={() => setAll(true)}>
            {t('card.showAll', { amount: clusters.length })}
          </Button>
        )}
      </div>
    </EntityInfoCard>
  );
}
