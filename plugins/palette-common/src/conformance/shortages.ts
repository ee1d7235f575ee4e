/** What the scheduler lacks, by words of its message; the first that occurs counts. */
const shortages: readonly (readonly [words: string, shortage: string])[] = [
  ['Insufficient memory', 'no memory'],
  ['Insufficient cpu', 'no CPU'],
  ['Insufficient ephemeral-storage', 'no disk'],
  ['Too many pods', 'nodes full'],
  ['Insufficient', 'no room'],
  ['volume node affinity conflict', 'volume on another node'],
  ['unbound immediate PersistentVolumeClaims', 'no volume'],
  ['untolerated taint', 'taint'],
  ['node affinity/selector', 'no node fits'],
  ['anti-affinity', 'no other node'],
];

/**
 * What keeps a pod from a node, in a word or two, from the scheduler's message
 * (https://kubernetes.io/docs/concepts/scheduling-eviction/).
 *
 * @returns undefined where the message is of something else
 */
export function findShortage(message: string = ''): string | undefined {
  return message.includes('nodes are available')
    ? shortages.find(([words]) => message.includes(words))?.[1]
    : undefined;
}
