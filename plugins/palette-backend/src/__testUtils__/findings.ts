import {
  evaluate,
  parseListing,
  type FindingState,
  type Report,
  type UnlistedFinding,
} from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { at, gateway } from './gateway';

/** Makes a finding for a workload that the Palette catalog does not know: `namespace/component` in a state. */
export function createFinding(
  id: string,
  state: FindingState,
  change: Partial<UnlistedFinding> = {},
): UnlistedFinding {
  const [namespace, component] = id.split('/');
  return {
    id,
    namespace,
    component,
    kind: 'Deployment',
    state,
    because: { codes: [], sentence: `It is ${state}.` },
    readyPods: 0,
    desiredPods: 1,
    pods: [],
    summary: 'A workload that the Palette catalog does not know.',
    confidence: 'judged',
    ...change,
  };
}

/** Makes a report of the cluster `gateway` that has these findings alone, read some minutes after ten o'clock. */
export async function createReport(
  minute: number,
  unlisted: readonly UnlistedFinding[],
): Promise<Report> {
  const listing =
    'NAMESPACE NAME READY STATUS RESTARTS AGE\njet-system jet-5d4f6c7b8d-x2x4z 1/1 Running 0 8d';
  return {
    ...evaluate(
      await loadPaletteCatalog(),
      parseListing(listing, { observedAt: at(minute) }),
      gateway,
    ),
    findings: [],
    companions: [],
    hosted: [],
    unlisted,
  };
}
