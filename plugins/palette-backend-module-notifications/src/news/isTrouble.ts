import type { Verdict } from 'backstage-plugin-palette-common';

/** Whether a verdict is one that people are told of. */
export function isTrouble(verdict: Verdict): boolean {
  return (
    verdict === 'nonconformant' ||
    verdict === 'degraded' ||
    verdict === 'unknown'
  );
}
