import Typography from '@material-ui/core/Typography';
import { useApi } from '@backstage/core-plugin-api';
import { useCallback } from 'react';
import { paletteApiRef } from '../api';
import { ProblemSummary } from '../clusters/ProblemSummary';
import { VerdictCountList } from '../clusters/VerdictCountList';
import { WorstClusterList } from '../clusters/WorstClusterList';
import { DelayedProgress } from '../components/DelayedProgress';
import { useEntityTitles } from '../hooks/useEntityTitles';
import { usePolledAnswer } from '../hooks/usePolledAnswer';
import { FleetLink } from '../links/FleetLink';
import { usePaletteTranslation } from '../translation';
import { listOwnedClusters } from './listOwnedClusters';

export interface OwnedClusterListProps {
  /** Entity references. */
  readonly owners: readonly string[];
  /** Reference of the entity that the list is for. What others own, it owns through them. */
  readonly self: string;
  /** What to say where they own no cluster. */
  readonly none: string;
}

/** The worst clusters of some owners, how many have each verdict, and a link to all of them in the fleet. */
export function OwnedClusterList({
  owners,
  self,
  none,
}: OwnedClusterListProps) {
  const { t } = usePaletteTranslation();
  const api = useApi(paletteApiRef);
  const nameOwner = useEntityTitles(owners);
  const all = owners.join('\n');
  const { value, error } = usePolledAnswer(
    useCallback(
      () => listOwnedClusters(all.split('\n').filter(Boolean), api),
      [all, api],
    ),
  );
  if (!value) {
    return error ? (
      <ProblemSummary error={error} />
    ) : (
      <DelayedProgress text={t('card.asking')} />
    );
  }
  return (
    <>
      {error && <ProblemSummary error={error} />}
      {value.total === 0 ? (
        <>
          <Typography variant="body2">{none}</Typography>
          <Typography variant="body2" color="textSecondary">
            {t('card.owned.how')}
          </Typography>
        </>
      ) : (
        <>
          <VerdictCountList counts={value.counts} />
          <WorstClusterList
            clusters={value.worst}
            explain={({ owner }) =>
              owner && owner !== self
                ? t('card.owned.through', { owner: nameOwner(owner) })
                : undefined
            }
          />
          <FleetLink filter={{ owner: owners }}>
            {t('card.owned.inFleet', { count: value.total })}
          </FleetLink>
        </>
      )}
    </>
  );
}
