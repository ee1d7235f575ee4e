import { mockServices } from '@backstage/backend-test-utils';
import { createOutcome } from '../__testUtils__/outcomes';
import { CheckSignals } from './CheckSignals';

const changed = (liveId: string) => createOutcome({ liveId });
const checked = (liveId: string) => createOutcome({ liveId, transitions: [] });

function start() {
  const publish = jest.fn().mockResolvedValue(undefined);
  const logger = mockServices.logger.mock();
  const signals = new CheckSignals({ signals: { publish }, logger });
  const messages = () => publish.mock.calls.map(([{ message }]) => message);
  return { publish, logger, signals, messages };
}

describe('signals of checks', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('name checked and changed clusters by their random ids, to everyone', async () => {
    const { publish, signals } = start();

    signals.onOutcome(checked('id-1'));
    signals.onOutcome(changed('id-2'));
    await jest.advanceTimersByTimeAsync(0);

    expect(publish.mock.calls).toEqual([
      [
        {
          recipients: { type: 'broadcast' },
          channel: 'palette:checks',
          message: { checked: ['id-1', 'id-2'], changed: ['id-2'] },
        },
      ],
    ]);
  });

  it('come once a second at most, and lose nothing', async () => {
    const { signals, messages } = start();

    for (let i = 0; i < 30; i++) {
      signals.onOutcome(checked(`id-${i}`));
      await jest.advanceTimersByTimeAsync(100);
    }
    await jest.advanceTimersByTimeAsync(1_000);

    const ids = messages().flatMap(message => message.checked);
    expect(ids).toEqual(Array.from({ length: 30 }, (_, i) => `id-${i}`));
    expect(messages().length).toBeLessThanOrEqual(4);
  });

  it('name a cluster once that was checked twice', async () => {
    const { signals, messages } = start();

    signals.onOutcome(changed('id-1'));
    signals.onOutcome(checked('id-1'));
    await jest.advanceTimersByTimeAsync(0);

    expect(messages()).toEqual([{ checked: ['id-1'], changed: ['id-1'] }]);
  });

  it('come later where they cannot be published, and log that once', async () => {
    const { publish, logger, signals, messages } = start();
    publish
      .mockRejectedValueOnce(new Error('No broker'))
      .mockRejectedValueOnce(new Error('No broker'));

    signals.onOutcome(changed('id-1'));
    await jest.advanceTimersByTimeAsync(5_000);

    expect(messages()).toEqual(
      Array(3).fill({ checked: ['id-1'], changed: ['id-1'] }),
    );
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('leave out a cluster that the overview does not have', async () => {
    const { publish, signals } = start();

    signals.onOutcome(createOutcome());
    await jest.advanceTimersByTimeAsync(5_000);

    expect(publish).not.toHaveBeenCalled();
  });

  it('end with the backend', async () => {
    const { publish, signals } = start();

    signals.onOutcome(checked('id-1'));
    signals.stop();
    signals.onOutcome(checked('id-2'));
    await jest.advanceTimersByTimeAsync(5_000);

    expect(publish).not.toHaveBeenCalled();
  });
});
