import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { InventoryRefresher } from './InventoryRefresher';

async function start(topics: readonly string[] = ['our.entities']) {
  const events = mockServices.events();
  const scheduler = mockServices.scheduler.mock();
  const logger = mockServices.logger.mock();
  const refresher = new InventoryRefresher({
    inventory: { list: jest.fn() } as never,
    store: { save: jest.fn() } as never,
    holders: { all: jest.fn() } as never,
    scheduler,
    events,
    logger,
    topics,
  });
  await refresher.start();
  return {
    refresher,
    scheduler,
    logger,
    publish: () =>
      events.publish({ topic: 'our.entities', eventPayload: undefined }),
  };
}

describe('InventoryRefresher', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('refreshes once for a burst of events, and again for those after', async () => {
    const { scheduler, publish } = await start();

    await publish();
    await publish();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(scheduler.triggerTask).toHaveBeenCalledTimes(1);

    await publish();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(scheduler.triggerTask).toHaveBeenCalledTimes(2);
  });

  it('refreshes after a refresh that runs: that one may have looked too early', async () => {
    const { scheduler, logger, publish } = await start();
    scheduler.triggerTask.mockRejectedValueOnce(new ConflictError('Running'));

    await publish();
    await jest.advanceTimersByTimeAsync(5_000);

    expect(scheduler.triggerTask).toHaveBeenCalledTimes(2);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('says where it cannot, and leaves it to the schedule', async () => {
    const { scheduler, logger, publish } = await start();
    scheduler.triggerTask.mockRejectedValueOnce(new Error('No database'));

    await publish();
    await jest.advanceTimersByTimeAsync(5_000);

    expect(scheduler.triggerTask).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('within a minute'),
      { error: 'Error: No database' },
    );
  });

  it('does nothing once it is stopped', async () => {
    const { refresher, scheduler, publish } = await start();

    await publish();
    refresher.stop();
    await publish();
    await jest.advanceTimersByTimeAsync(5_000);

    expect(scheduler.triggerTask).not.toHaveBeenCalled();
  });

  it('heeds no event where no topic is configured', async () => {
    const { scheduler, publish } = await start([]);

    await publish();
    await jest.advanceTimersByTimeAsync(5_000);

    expect(scheduler.triggerTask).not.toHaveBeenCalled();
  });
});
