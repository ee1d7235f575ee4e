import { randomUUID } from 'node:crypto';
import type { Verdict } from 'backstage-plugin-palette-common';
import type {
  TransitionInEvent,
  TransitionsEvent,
  WaiverInTransition,
} from 'backstage-plugin-palette-node';

const AT = '2026-11-25T10:00:00.000Z';

/** An event of one cluster whose verdict changed, with the given differences. */
export function createEvent(
  from: Verdict | undefined,
  to: Verdict,
  change: Partial<TransitionsEvent> = {},
): TransitionsEvent {
  const clusterName = change.clusterName ?? 'edge-1';
  return {
    id: randomUUID(),
    clusterName,
    entityRef: `resource:default/${clusterName}`,
    owner: 'group:default/edge',
    clusterType: 'tenant',
    at: AT,
    verdict: { ...(from && { from }), to },
    firstReading: false,
    catalogChanged: false,
    declarationChanged: false,
    transitions:
      from === to ? [] : [transition(undefined, from ?? 'unknown', to)],
    ...change,
  };
}

/** A transition of a component (`namespace/name`) or, without id, of the verdict. */
export function transition(
  id: string | undefined,
  from: TransitionInEvent['from'],
  to: TransitionInEvent['to'],
): TransitionInEvent {
  return {
    ...(id && {
      id,
      namespace: id.split('/')[0],
      component: id.split('/')[1],
    }),
    from,
    to,
    reason: to === 'conformant' ? 'All 10 components ready.' : 'It changed.',
    brief: 'jet missing',
    at: AT,
    since: AT,
  };
}

/** A cluster on which `jet` is missing. */
export function breakCluster(
  clusterName = 'edge-1',
  change: Partial<TransitionsEvent> = {},
): TransitionsEvent {
  return createEvent('conformant', 'nonconformant', {
    clusterName,
    worst: {
      id: 'jet-system/jet',
      namespace: 'jet-system',
      component: 'jet',
      reason: 'missing',
      state: 'missing',
      since: AT,
      further: 0,
    },
    ...change,
  });
}

/** A cluster whose API server does not answer. */
export function cutOff(clusterName = 'edge-1'): TransitionsEvent {
  return createEvent('conformant', 'unknown', {
    clusterName,
    failure: { class: 'unreachable', message: 'It could not be reached.' },
  });
}

/** A cluster on which all is well again. */
export function heal(
  clusterName = 'edge-1',
  change: Partial<TransitionsEvent> = {},
): TransitionsEvent {
  return createEvent('nonconformant', 'conformant', { clusterName, ...change });
}

const JET = {
  id: 'jet-system/jet',
  namespace: 'jet-system',
  component: 'jet',
};
const WAIVER = {
  id: 'w1',
  reason: 'New nodes come.',
  author: 'user:default/anne',
  until: '2026-12-05T00:00:00.000Z',
  source: 'portal',
} as const;

/** A cluster whose missing `jet` somebody accepts. */
export function accept(clusterName = 'edge-1'): TransitionsEvent {
  const waiver = { ...WAIVER, change: 'began' } as const;
  return heal(clusterName, {
    waived: [{ ...JET, waiver: WAIVER }],
    transitions: [
      { ...transition(JET.id, 'missing', 'notApplicable'), waiver },
      {
        ...transition(undefined, 'nonconformant', 'conformant'),
        reason: 'All 9 components ready; 1 is waived.',
        waiver,
      },
    ],
  });
}

/** A cluster whose missing `jet` counts again. */
export function endWaiver(
  change: WaiverInTransition['change'],
  clusterName = 'edge-1',
): TransitionsEvent {
  const waiver = { ...WAIVER, change };
  return breakCluster(clusterName, {
    transitions: [
      { ...transition(JET.id, 'notApplicable', 'missing'), waiver },
      { ...transition(undefined, 'conformant', 'nonconformant'), waiver },
    ],
  });
}
