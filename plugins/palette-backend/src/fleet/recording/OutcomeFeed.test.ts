import { mockServices } from '@backstage/backend-test-utils';
import { createOutcome } from '../../__testUtils__/outcomes';
import { OutcomeFeed, type OutcomeListener } from './OutcomeFeed';

const outcome = createOutcome();

function createFeed(...listeners: OutcomeListener['onOutcome'][]) {
  const logger = mockServices.logger.mock();
  const feed = new OutcomeFeed({
    logger,
    listeners: listeners.map((onOutcome, i) => ({
      name: `Listener ${i}`,
      onOutcome,
    })),
  });
  return { feed, logger };
}

describe('OutcomeFeed', () => {
  it('tells every listener', () => {
    const [first, second] = [jest.fn(), jest.fn()];
    createFeed(first, second).feed.publish(outcome);

    expect(first.mock.calls).toEqual([[outcome]]);
    expect(second.mock.calls).toEqual([[outcome]]);
  });

  it('tells of an outcome without transitions too', () => {
    const listener = jest.fn();
    createFeed(listener).feed.publish(createOutcome({ transitions: [] }));

    expect(listener).toHaveBeenCalledTimes(1);
  });

  it.each<[string, OutcomeListener['onOutcome']]>([
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

      feed.publish(outcome);
      await new Promise(resolve => setImmediate(resolve));

      expect(other).toHaveBeenCalledTimes(1);
      expect(logger.warn.mock.calls).toEqual([
        [
          'Listener 0 could not react to a check of cluster "edge-1": No network.',
        ],
      ]);
    },
  );

  it('waits for no listener', () => {
    const { feed } = createFeed(() => new Promise(() => {}));

    expect(feed.publish(outcome)).toBeUndefined();
  });
});
