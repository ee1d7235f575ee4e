import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { isPaletteClusterAvailable } from '../cluster/isPaletteClusterAvailable';
import { ClusterCard } from './ClusterCard';
import { RelatedClustersCard } from './RelatedClustersCard';

/** A cluster in brief or, on the page of what clusters are part of, all of them with the worst first. */
export function EntityPaletteCard() {
  const { entity } = useEntity();
  const Card = isPaletteClusterAvailable(entity)
    ? ClusterCard
    : RelatedClustersCard;
  return <Card key={stringifyEntityRef(entity)} entity={entity} />;
}
