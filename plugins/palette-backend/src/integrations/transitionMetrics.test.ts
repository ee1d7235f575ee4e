import { metricsServiceMock } from '@backstage/backend-test-utils/alpha';
import { createOutcome } from '../__testUtils__/outcomes';
import { createTransitionMetrics } from './transitionMetrics';

const [ofVerdict] = createOutcome().transitions;

function createListener() {
  const add = jest.fn();
  const createCounter = jest.fn(() => ({ add }));
  const listener = createTransitionMetrics(
    metricsServiceMock.mock({ createCounter }),
  );
  return { add, createCounter, listener };
}

describe('the metric palette.transitions', () => {
  it('counts transitions by kind and by the state that they lead to', async () => {
    const { add, createCounter, listener } = createListener();

    await listener.onOutcome(
      createOutcome({
        transitions: [
          { ...ofVerdict, id: 'jet-system/jet', to: 'missing' },
          { ...ofVerdict, to: 'nonconformant' },
        ],
      }),
    );

    expect(createCounter).toHaveBeenCalledWith(
      'palette.transitions',
      expect.anything(),
    );
    expect(add.mock.calls).toEqual([
      [1, { kind: 'component', to: 'missing' }],
      [1, { kind: 'cluster', to: 'nonconformant' }],
    ]);
  });

  it('counts nothing where nothing changed', async () => {
    const { add, listener } = createListener();

    await listener.onOutcome(createOutcome({ transitions: [] }));

    expect(add).not.toHaveBeenCalled();
  });
});
