import type { ClusterReport } from 'backstage-plugin-palette-common';
import { ClusterLink } from '../links/ClusterLink';
import { Notice } from '../components/Notice';
import { shortenEntityRef } from '../components/shortenEntityRef';
import { usePaletteTranslation } from '../translation';

/** A notice that several entities claim the cluster: which one counts, and how to keep only one. */
export function DoubledClaimNotice({
  cluster: { clusterName, entityRef, otherEntities = [], overviewEntity },
}: {
  readonly cluster: ClusterReport;
}) {
  const { t } = usePaletteTranslation();
  if (otherEntities.length === 0) {
    return null;
  }
  const others = (
    <>
      {otherEntities.map((ref, index) => (
        <span key={ref}>
          {index > 0 && ', '}
          <ClusterLink entityRef={ref}>{shortenEntityRef(ref)}</ClusterLink>
        </span>
      ))}
    </>
  );
  return (
    <Notice tone="info">
      {t('entity.doubledClaim.others', {
        count: otherEntities.length,
        cluster: clusterName,
        others,
      })}{' '}
      {sayWhichCounts()} {t('entity.doubledClaim.next')}
    </Notice>
  );

  function sayWhichCounts(): string {
    if (!overviewEntity) {
      return t('entity.doubledClaim.hiddenCounts');
    }
    return overviewEntity === entityRef
      ? t('entity.doubledClaim.thisCounts')
      : t('entity.doubledClaim.otherCounts', {
          entity: shortenEntityRef(overviewEntity),
        });
  }
}
