import type { Target } from '../simulation/messages';

/** Makes what a subject needs for a cluster once, as a backend that reads it again and again would. */
export function keptPerTarget<T>(make: (target: Target) => T) {
  const kept = new Map<string, T>();
  return (target: Target): T => {
    const present = kept.get(target.url) ?? make(target);
    kept.set(target.url, present);
    return present;
  };
}
