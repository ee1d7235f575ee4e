import { matchesAny } from '../../catalog/NamePattern';
import type { Workload } from '../../workloads';
import { findingAdvice } from '../wording/findingSentences';
import type { HealthContext } from './HealthContext';
import type { PodsHealth } from './PodsHealth';

/** Replaces the advice with that of the first known trouble that fits. */
export function addKnownTrouble(
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
  if (!trouble) {
    return health;
  }
  const { advice, mendedIn } = trouble;
  return {
    ...health,
    because: {
      ...because,
      codes: [...because.codes, 'knownTrouble'],
      advice: mendedIn ? findingAdvice.addRelease(advice, mendedIn) : advice,
    },
  };
}
