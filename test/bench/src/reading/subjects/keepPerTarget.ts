import type { Target } from '../simulation/messages';

/** Makes what a subject needs for a cluster only once, as a backend would. */
export function keepPerTarget<T>(make: (target: Target) => T) {
  const kept = new Map<string, T>();
  return (target: Target): T => {
    const present = kept.get(target.url) ?? make(target);
    kept.set(target.url, present);
    return present;
  };
}
