import { CheckSlots } from './CheckSlots';

/** Checks that end when the test tells them to. */
function createChecks(slots: CheckSlots) {
  const running: (() => void)[] = [];
  const check = () =>
    new Promise<void>(resolve => {
      running.push(resolve);
    });
  const settled = () => new Promise(resolve => setImmediate(resolve));
  return {
    running,
    settled,
    scheduled: async (count: number) => {
      for (let i = 0; i < count; i++) {
        slots.runScheduled(check);
      }
      await settled();
    },
    asked: async (count: number) => {
      const outcomes = Array.from({ length: count }, () =>
        slots.runAsked(check).then(
          () => 'checked',
          error => error.name,
        ),
      );
      await settled();
      return outcomes;
    },
  };
}

describe('CheckSlots', () => {
  it('makes no more checks at once than allowed, however many are asked for', async () => {
    const slots = new CheckSlots({ concurrency: 50, askedWaitMs: 60_000 });
    const { running, asked, scheduled, settled } = createChecks(slots);

    await scheduled(slots.roomForSchedule);
    await asked(300);
    expect(running).toHaveLength(50);

    running.splice(0, 10).forEach(end => end());
    await settled();
    expect(running).toHaveLength(50);
    running.splice(0).forEach(end => end());
  });

  it('keeps some slots free of scheduled checks', async () => {
    const slots = new CheckSlots({ concurrency: 50, askedWaitMs: 60_000 });
    const { running, asked, scheduled } = createChecks(slots);

    await scheduled(slots.roomForSchedule);
    expect(running).toHaveLength(45);
    expect(slots.roomForSchedule).toBe(0);

    await asked(5);
    expect(running).toHaveLength(50);
  });

  it('leaves half of all slots to the schedule, however many checks are asked for', async () => {
    const slots = new CheckSlots({ concurrency: 50, askedWaitMs: 60_000 });
    const { running, asked, scheduled } = createChecks(slots);

    await asked(300);
    expect(running).toHaveLength(25);
    expect(slots.roomForSchedule).toBe(25);

    await scheduled(25);
    expect(running).toHaveLength(50);
  });

  it('has no room for the schedule while checks wait for a slot', async () => {
    const slots = new CheckSlots({ concurrency: 50, askedWaitMs: 60_000 });
    const { running, asked, scheduled } = createChecks(slots);

    await asked(25);
    await scheduled(30);
    expect([running.length, slots.roomForSchedule]).toEqual([50, 0]);
  });

  it('tells refused callers what to do, with a timer that keeps no process alive', async () => {
    const slots = new CheckSlots({ concurrency: 1, askedWaitMs: 1 });
    const timers = jest.spyOn(global, 'setTimeout');
    const [, refused] = [1, 2].map(() =>
      slots.runAsked(() => new Promise(() => {})),
    );
    const [first] = timers.mock.results;
    timers.mockRestore();

    expect((first.value as NodeJS.Timeout).hasRef()).toBe(false);
    await expect(refused).rejects.toThrow(
      'This portal is busy with checks of other clusters: ask again in a moment, or raise palette.checks.concurrency.',
    );
  });

  it('refuses a caller who has waited for too long, and makes no check for them later', async () => {
    const slots = new CheckSlots({ concurrency: 1, askedWaitMs: 1 });
    const { running, asked, settled } = createChecks(slots);
    const [first] = await asked(1);
    const [second] = await asked(1);

    expect(await second).toBe('ServiceUnavailableError');
    running[0]();
    expect(await first).toBe('checked');
    await settled();
    expect(running).toHaveLength(1);
  });

  it('gives a single slot to one check after another', async () => {
    const slots = new CheckSlots({ concurrency: 1, askedWaitMs: 60_000 });
    const { running, asked, scheduled, settled } = createChecks(slots);

    await scheduled(slots.roomForSchedule);
    await asked(1);
    expect([running.length, slots.roomForSchedule]).toEqual([1, 0]);
    running[0]();
    await settled();

    expect([running.length, slots.roomForSchedule]).toEqual([2, 0]);
    running[1]();
    await settled();
    expect(slots.roomForSchedule).toBe(1);
  });
});
