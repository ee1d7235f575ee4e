import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { CheckDurations } from '../checks/FleetScheduler';

/** The metric `palette.check.duration`: scheduled checks, in seconds, by outcome. */
export function createCheckMetrics(metrics: MetricsService): CheckDurations {
  return metrics.createHistogram<{ outcome: string }>(
    'palette.check.duration',
    { description: 'Checks of clusters, by outcome', unit: 's' },
  );
}
