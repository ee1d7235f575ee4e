import Typography from '@material-ui/core/Typography';
import type { ClusterReport } from 'backstage-plugin-palette-common';
import { Age } from '../../components/Age';
import { useNow } from '../../hooks/useNow';
import { HeadFinding } from '../../banner/HeadFinding';
import { findHeadFinding } from '../../banner/findHeadFinding';
import { isToConfirm } from '../../banner/isToConfirm';
import { ClusterLink } from '../../links/ClusterLink';
import { toFindingSearch } from '../../links/tabSearch';
import { usePaletteTranslation } from '../../translation';
import { describeStaleness } from '../cluster/describeStaleness';
import { StateSummary } from '../../clusters/StateSummary';

/** A cluster's state in a few lines. */
export function ClusterSummary({
  cluster,
  error,
}: {
  readonly cluster: ClusterReport;
  /** Why the report could not be refreshed. */
  readonly error?: Error;
}) {
  const { t } = usePaletteTranslation();
  const now = useNow();
  const { report, failure, browserRead } = cluster;
  if (browserRead) {
    return <Typography variant="body2">{t('card.ownSignIn')}</Typography>;
  }
  if (!report) {
    return failure ? (
      <StateSummary
        state="unknown"
        title={t(`problems.failure.${failure.class}.title`)}
      >
        <Typography variant="body2">{failure.message}</Typography>
      </StateSummary>
    ) : (
      <StateSummary state="unknown" title={t('problems.neverRead.notYet')} />
    );
  }
  const readAgo = (
    <Typography variant="body2" color="textSecondary">
      {t('entity.read', { ago: <Age since={report.observedAt} ago /> })}
    </Typography>
  );
  if (!report.clusterType) {
    return (
      <StateSummary
        state="unknown"
        title={t(
          report.gaps.length > 0
            ? 'problems.notPalette.hiddenTitle'
            : 'problems.notPalette.title',
        )}
      >
        <Typography variant="body2">{report.headline}</Typography>
        {readAgo}
      </StateSummary>
    );
  }
  const { ready, expected, waived = 0 } = report.counts;
  const counted = t('entity.banner.ready', {
    count: expected,
    share: t('entity.banner.share', { ready, expected }),
  });
  const word = t(`states.word.${report.verdict}`);
  const head = findHeadFinding(report);
  const staleness = describeStaleness(cluster, error, now, t);
  return staleness ? (
    <StateSummary state="unknown" title={t('states.word.unknown')}>
      <Typography variant="body2">{staleness.sentence}</Typography>
      <Typography variant="body2">
        {t('entity.banner.lastKnown', { verdict: word, rest: counted })}
      </Typography>
    </StateSummary>
  ) : (
    <StateSummary
      state={report.verdict}
      title={isToConfirm(report, cluster) ? t('findings.toConfirm.word') : word}
    >
      {head ? (
        <HeadFinding
          report={report}
          finding={head}
          variant="body2"
          open={
            <ClusterLink
              entityRef={cluster.entityRef}
              search={toFindingSearch(head)}
            >
              {t('entity.banner.open')}
            </ClusterLink>
          }
        />
      ) : (
        <Typography variant="body2">{report.headline}</Typography>
      )}
      <Typography variant="body2">
        {counted}
        {waived > 0 && ` · ${t('waivers.count', { count: waived })}`}
      </Typography>
      {readAgo}
    </StateSummary>
  );
}
