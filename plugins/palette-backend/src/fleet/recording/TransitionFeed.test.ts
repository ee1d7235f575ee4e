import { mockServices } from '@backstage/backend-test-utils';
import type { Transition } from 'backstage-plugin-palette-common';
import { TransitionFeed, type TransitionListener } from './TransitionFeed';

const transitions: readonly Transition[] = [
  {
    clusterName: 'edge-1',
    entityRef: 'resource:default/edge-1',
    to: 'degraded',
    reason: 'It is degraded.',
    at: '2026-11-25T10:00:00.000Z',
  },
];

function createFeed(...listeners: TransitionListener['onTransitions'][]) {
  const logger = mockServices.logger.mock();
  const feed = new TransitionFeed({
    logger,
    listeners: listeners.map((onTransitions, i) => ({
      name: `Listener ${i}`,
      onTransitions,
    })),
  });
  return { feed, logger };
}

describe('TransitionFeed', () => {
  it('tells every listener', () => {
    const [first, second] = [jest.fn(), jest.fn()];
    createFeed(first, second).feed.publish(transitions);

    expect(first.mock.calls).toEqual([[transitions]]);
    expect(second.mock.calls).toEqual([[transitions]]);
  });

  it('tells nobody where there is no transition', () => {
    const listener = jest.fn();
    createFeed(listener).feed.publish([]);

    expect(listener).not.toHaveBeenCalled();
  });

  it.each<[string, TransitionListener['onTransitions']]>([
    [
      'throws',
      () => {
        throw new Error('No network.');
      },
    ],
    ['rejects', () => Promise.reject(new Error('No network.'))],
  ])(
    'logs one line where a listener %s, and tells the others',
    async (_, failing) => {
      const other = jest.fn();
      const { feed, logger } = createFeed(failing, other);

      feed.publish(transitions);
      await new Promise(resolve => setImmediate(resolve));

      expect(other).toHaveBeenCalledTimes(1);
      expect(logger.warn.mock.calls).toEqual([
        ['Listener 0 could not react to 1 transitions: No network.'],
      ]);
    },
  );

  it('waits for no listener', () => {
    const { feed } = createFeed(() => new Promise(() => {}));

    expect(feed.publish(transitions)).toBeUndefined();
  });
});
