import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { OutcomeListener } from '../fleet/recording/OutcomeFeed';

/** The metric `palette.transitions`: recorded transitions, by kind (`component` or `cluster`) and by what it changed `to`. */
export function createTransitionMetrics(
  metrics: MetricsService,
): OutcomeListener {
  const counter = metrics.createCounter<{ kind: string; to: string }>(
    'palette.transitions',
    {
      description: 'Recorded changes of components and of verdicts of clusters',
    },
  );
  return {
    name: 'palette.transitions',
    onOutcome({ transitions }) {
      for (const { id, to } of transitions) {
        counter.add(1, {
          kind: id === undefined ? 'cluster' : 'component',
          to,
        });
      }
    },
  };
}
