import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { isPaletteClusterAvailable } from '../cluster/isPaletteClusterAvailable';
import { ClusterCard } from './ClusterCard';
import { RelatedClustersCard } from './RelatedClustersCard';

/** The card on an entity's overview: its own cluster or, for an entity with parts, the clusters among them. */
export function EntityPaletteCard() {
  const { entity } = useEntity();
  const Card = isPaletteClusterAvailable(entity)
    ? ClusterCard
    : RelatedClustersCard;
  return <Card key={stringifyEntityRef(entity)} entity={entity} />;
}
