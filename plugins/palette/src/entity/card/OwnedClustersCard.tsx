import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import {
  EntityInfoCard,
  useEntity,
  useEntityPresentation,
} from '@backstage/plugin-catalog-react';
import useAsync from 'react-use/esm/useAsync';
import { findOwnerRefs } from '../../ownership/findOwnerRefs';
import { OwnedClusterList } from '../../ownership/OwnedClusterList';
import { usePaletteTranslation } from '../../translation';

/** A card on the page of a Group or User: the clusters that they own, worst first. */
export function OwnedClustersCard() {
  const { entity } = useEntity();
  return <OwnedCard key={stringifyEntityRef(entity)} entity={entity} />;
}

function OwnedCard({ entity }: { readonly entity: Entity }) {
  const { t } = usePaletteTranslation();
  const { primaryTitle: name } = useEntityPresentation(entity);
  const isReader = useIsReader(entity);
  return (
    <EntityInfoCard
      title={isReader ? t('card.owned.yours') : t('card.owned.title', { name })}
    >
      <div data-testid="palette-owned-card">
        <OwnedClusterList
          owners={findOwnerRefs(entity)}
          self={stringifyEntityRef(entity)}
          none={t('card.owned.none', { name })}
        />
      </div>
    </EntityInfoCard>
  );
}

/** Whether the page is that of the signed-in user. */
function useIsReader(entity: Entity): boolean {
  const identity = useApi(identityApiRef);
  const { value: me } = useAsync(
    () => identity.getBackstageIdentity(),
    [identity],
  );
  return me?.userEntityRef === stringifyEntityRef(entity);
}
