import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import type { Transition } from 'backstage-plugin-palette-common';
import { createTransitionMetrics } from './transitionMetrics';

const transition = (change: Pick<Transition, 'id' | 'to'>): Transition => ({
  clusterName: 'edge-1',
  entityRef: 'resource:default/edge-1',
  reason: 'It changed.',
  at: '2026-11-25T10:00:00.000Z',
  ...change,
});

describe('the metric palette.transitions', () => {
  it('counts transitions by kind and by the state that they lead to', async () => {
    const add = jest.fn();
    const createCounter = jest.fn(() => ({ add }));
    const listener = createTransitionMetrics(
      metricsServiceMock.mock({ createCounter }),
    );

    await listener.onTransitions([
      transition({ id: 'jet-system/jet', to: 'missing' }),
      transition({ to: 'nonconformant' }),
    ]);

    expect(createCounter).toHaveBeenCalledWith(
      'palette.transitions',
      expect.anything(),
    );
    expect(add.mock.calls).toEqual([
      [1, { kind: 'component', to: 'missing' }],
      [1, { kind: 'cluster', to: 'nonconformant' }],
    ]);
  });
});
