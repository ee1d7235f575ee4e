/** What a command lists. `nothing`: it prints something else, such as a log. */
export type ListedThings = 'pods' | 'namespaces' | 'otherObjects' | 'nothing';

/** Commands of kubectl that print no list. */
export const PRINTS_NO_LIST = new Set([
  ...['describe', 'top', 'version', 'config', 'cluster-info', 'logs', 'events'],
  ...['api-resources', 'explain'],
]);

const POD = /^(?:pods?|po|all)(?:[./]|$)/;

const NAMESPACE = /^(?:namespaces?|ns)(?:\/|$)/;

const COUNTS = new Set(['wc', 'measure-object', 'measure']);

/**
 * Reads what a command of kubectl lists; pods where that is open.
 *
 * @param words - what follows the word kubectl
 * @param behind - the words of each program that it is piped into
 */
export function readListedThings(
  words: readonly string[],
  behind: readonly (readonly string[])[],
): ListedThings {
  const get = words.indexOf('get');
  if (get < 0) {
    return words.some(w => PRINTS_NO_LIST.has(w)) ? 'nothing' : 'pods';
  }
  if (behind.some(([program]) => COUNTS.has(program?.toLowerCase()))) {
    return 'nothing';
  }
  const things = words
    .slice(get + 1)
    .flatMap(word => word.split(','))
    .filter(word => /^[a-z]/.test(word));
  if (things.length === 0 || things.some(thing => POD.test(thing))) {
    return 'pods';
  }
  return NAMESPACE.test(things[0]) ? 'namespaces' : 'otherObjects';
}
