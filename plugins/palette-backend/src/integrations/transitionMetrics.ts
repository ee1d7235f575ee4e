import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { TransitionListener } from '../fleet/recording/TransitionFeed';

/** The metric `palette.transitions`: recorded transitions, by kind (`component` or `cluster`) and by what it changed `to`. */
export function createTransitionMetrics(
  metrics: MetricsService,
): TransitionListener {
  const counter = metrics.createCounter<{ kind: string; to: string }>(
    'palette.transitions',
    {
      description: 'Recorded changes of components and of verdicts of clusters',
    },
  );
  return {
    name: 'palette.transitions',
    onTransitions(transitions) {
      for (const { id, to } of transitions) {
        counter.add(1, {
          kind: id === undefined ? 'cluster' : 'component',
          to,
        });
      }
    },
  };
}
