import type { NotificationOptions } from '../configuration/NotificationOptions';
import type { News } from './News';

/** Whether the portal's owner wants to have this trouble told: `palette.notifications.only`. */
export function isWanted(
  { clusterType, verdict, clusterName, owner }: News,
  { clusterTypes, verdicts, clusters, owners }: NotificationOptions['only'],
): boolean {
  return (
    includes(clusterTypes, clusterType) &&
    includes(verdicts, verdict) &&
    includes(owners, owner) &&
    (!clusters || clusters.some(pattern => matches(pattern, clusterName)))
  );
}

function includes(
  wanted: readonly string[] | undefined,
  value: string | undefined,
): boolean {
  return !wanted || (value !== undefined && wanted.includes(value));
}

/** Compares a name with a pattern in which `*` stands for any characters. */
function matches(pattern: string, name: string): boolean {
  const [start, ...rest] = pattern.split('*');
  const end = rest.pop();
  if (end === undefined) {
    return pattern === name;
  }
  let place = start.length;
  for (const part of rest) {
    const found = name.indexOf(part, place);
    if (found < 0) {
      return false;
    }
    place = found + part.length;
  }
  return (
    name.startsWith(start) &&
    name.endsWith(end) &&
    name.length >= place + end.length
  );
}
