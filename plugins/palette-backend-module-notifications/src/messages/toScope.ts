import { createHash } from 'node:crypto';

/** As wide as the column of Backstage's notifications backend. */
const LONGEST_SCOPE = 255;

/** The scope of messages that replace each other: `palette:edge-1`. A longer one is cut, and stays unique. */
export function toScope(...parts: readonly string[]): string {
  const scope = ['palette', ...parts].join(':');
  if (scope.length <= LONGEST_SCOPE) {
    return scope;
  }
  const hash = createHash('sha256').update(scope).digest('hex');
  return `${scope.slice(0, LONGEST_SCOPE - hash.length - 1)}:${hash}`;
}
