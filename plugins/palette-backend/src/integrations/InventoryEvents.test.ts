import { mockServices } from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { InventoryRefresher } from '../clusters/InventoryRefresher';
import { InventoryEvents } from './InventoryEvents';

async function start(refreshOn = ['our.entities']) {
  const events = mockServices.events();
  const scheduler = mockServices.scheduler.mock();
  const logger = mockServices.logger.mock();
  const refresher = new InventoryRefresher({
    inventory: { list: jest.fn() } as never,
    store: { save: jest.fn() } as never,
    holders: { findAll: jest.fn() } as never,
    scheduler,
  });
  const inventoryEvents = new InventoryEvents({
    refresher,
    events,
    logger,
    config: mockServices.rootConfig({
      data: { palette: { inventory: { refreshOn } } },
    }),
  });
  await inventoryEvents.start();
  return {
    inventoryEvents,
    scheduler,
    logger,
    publish: () =>
      events.publish({ topic: 'our.entities', eventPayload: undefined }),
  };
}

describe('InventoryEvents', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('refresh the inventory once for a burst of events, and again for later ones', async () => {
    const { scheduler, publish } = await start();

    await publish();
    await publish();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(scheduler.triggerTask).toHaveBeenCalledTimes(1);

    await publish();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(scheduler.triggerTask).toHaveBeenCalledTimes(2);
  });

  it('refresh after a refresh that is running, which may have looked too early', async () => {
    const { scheduler, logger, publish } = await start();
    scheduler.triggerTask.mockRejectedValueOnce(new ConflictError('Running'));

    await publish();
    await jest.advanceTimersByTimeAsync(5_000);

    expect(scheduler.triggerTask).toHaveBeenCalledTimes(2);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('log a refresh that fails, and leave it to the schedule', async () => {
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

  it('refresh nothing once they are stopped', async () => {
    const { inventoryEvents, scheduler, publish } = await start();

    await publish();
    inventoryEvents.stop();
    await publish();
    await jest.advanceTimersByTimeAsync(5_000);

    expect(scheduler.triggerTask).not.toHaveBeenCalled();
  });

  it('ignore all events where no topic is configured', async () => {
    const { scheduler, publish } = await start([]);

    await publish();
    await jest.advanceTimersByTimeAsync(5_000);

    expect(scheduler.triggerTask).not.toHaveBeenCalled();
  });
});
