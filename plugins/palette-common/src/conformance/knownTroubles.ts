import { matchesAny } from '../catalog/NamePattern';
import type { KnownTrouble } from '../catalog/types';
import type { Workload } from '../workloads';
import type { PodsHealth } from './PodsHealth';
import type { HealthContext } from './workloadHealth';

/** The same health, with the advice of the first known trouble that fits. */
export function withKnownTrouble(
  health: PodsHealth,
  { namespace, name }: Workload,
  { rules, traits }: HealthContext,
): PodsHealth {
  if (health.state === 'ready') {
    return health;
  }
  const { because } = health;
  const trouble = rules.troubles.find(
    ({ workloads, namespaces, reasons, when }) =>
      reasons.some(reason => because.codes.includes(reason)) &&
      matchesAny(workloads, name) &&
      matchesAny(namespaces, namespace) &&
      traits.judge(when).holds === 'yes',
  );
  return trouble
    ? {
        ...health,
        because: {
          ...because,
          codes: [...because.codes, 'knownTrouble'],
          advice: adviceOf(trouble),
        },
      }
    : health;
}

function adviceOf({ advice, mendedIn }: KnownTrouble): string {
  return mendedIn ? `${advice} Mended in Palette ${mendedIn}.` : advice;
}
