import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { toError } from '@backstage/errors';
import useAsync from 'react-use/esm/useAsync';
import { ProblemSummary } from '../clusters/ProblemSummary';
import { DelayedProgress } from '../components/DelayedProgress';
import { OwnedClusterList } from '../ownership/OwnedClusterList';
import { usePaletteTranslation } from '../translation';

/** The clusters of the signed-in user and of their groups, worst first. */
export function OwnClusters() {
  const { t } = usePaletteTranslation();
  const identity = useApi(identityApiRef);
  const { value: me, error } = useAsync(
    () => identity.getBackstageIdentity(),
    [identity],
  );
  return (
    <div data-testid="palette-home-card">
      {error && <ProblemSummary error={toError(error)} />}
      {!me && !error && <DelayedProgress text={t('card.asking')} />}
      {me && (
        <OwnedClusterList
          owners={me.ownershipEntityRefs}
          self={me.userEntityRef}
          none={t('card.owned.noneOfYours')}
        />
      )}
    </div>
  );
}
