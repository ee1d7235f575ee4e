import Button from '@material-ui/core/Button';
import type { Report } from 'backstage-plugin-palette-common';
import { Notice } from '../components/Notice';
import { describeChange } from '../components/describeChange';
import { formatClockTime } from '../components/time';
import { useNow } from '../hooks/useNow';
import { type PaletteTranslation, usePaletteTranslation } from '../translation';
import type { ReportChanges } from './cluster/listReportChanges';
import { useReportChanges } from './cluster/useReportChanges';

const NAMED = 3;

/** Says what changed on the cluster while the page was open, also to screen readers. */
export function ReportNews({ report }: { readonly report: Report }) {
  const { t } = usePaletteTranslation();
  const now = useNow(60_000);
  const [changes, forget] = useReportChanges(report);
  return (
    // There from the start, because screen readers announce only what changes inside of it.
    <div role="status" data-testid="palette-news">
      {changes && (
        <Notice tone="info">
          {t('entity.news.sentence', {
            time: formatClockTime(changes.at, now),
            changes: describeChanges(changes, t),
          })}{' '}
          <Button size="small" onClick={forget}>
            {t('entity.news.dismiss')}
          </Button>
        </Notice>
      )}
    </div>
  );
}

function describeChanges(
  { verdict, findings }: ReportChanges,
  t: PaletteTranslation,
): string {
  const more = findings.length - NAMED;
  return [
    ...(verdict ? [describeChange(verdict, t)] : []),
    ...findings.slice(0, NAMED).map(({ component, from, to }) =>
      t('entity.news.finding', {
        component,
        change: describeChange({ from, to }, t),
      }),
    ),
    ...(more > 0 ? [t('entity.news.more', { amount: more })] : []),
  ].join(', ');
}
