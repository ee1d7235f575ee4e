import type { ClusterHistory } from 'backstage-plugin-palette-common';
import { makeFinding } from '../__testUtils__/findings';
import { findSince, findVerdictSince } from './findSince';

const at = '2026-11-20T09:00:00.000Z';
const place = { clusterName: 'shop', entityRef: 'resource:default/shop' };
const history: ClusterHistory = {
  ...place,
  components: [
    {
      id: 'hubble-system/jet',
      namespace: 'hubble-system',
      component: 'jet',
      state: 'missing',
      since: at,
      flapping: false,
    },
  ],
  transitions: [{ ...place, to: 'nonconformant', reason: '', at }],
  days: [],
};

describe('since when', () => {
  it('a component is missing is known from the history', () => {
    expect(findSince(makeFinding('jet', 'missing'), history)).toBe(at);
  });

  it('a finding is as it is, it tells itself first', () => {
    const since = '2026-11-21T09:00:00.000Z';
    expect(findSince(makeFinding('jet', 'missing', { since }), history)).toBe(
      since,
    );
  });

  it('is unknown where another state is recorded, or nothing', () => {
    expect(findSince(makeFinding('jet', 'degraded'), history)).toBeUndefined();
    expect(findSince(makeFinding('jet', 'missing'), undefined)).toBeUndefined();
  });

  it('the cluster has its verdict is the time of its last change', () => {
    expect(findVerdictSince('nonconformant', history)).toBe(at);
    expect(findVerdictSince('degraded', history)).toBeUndefined();
  });
});
