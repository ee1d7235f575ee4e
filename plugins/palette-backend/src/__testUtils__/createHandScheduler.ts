import { mockServices } from '@backstage/backend-test-utils';

/** A scheduler whose tasks run when a test says so, by their ids. */
export function createHandScheduler() {
  const tasks = new Map<string, () => Promise<void>>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async task => {
      tasks.set(task.id, task.fn as () => Promise<void>);
    },
    // Backstage's notifications backend removes old notifications with one.
    createScheduledTaskRunner: () => ({ run: async () => {} }),
  });
  return {
    factory: scheduler.factory,
    /** @throws Error where no plugin has such a task */
    run: async (id: string): Promise<void> => {
      const task = tasks.get(id);
      if (!task) {
        throw new Error(`No task ${id}: ${[...tasks.keys()].join(', ')}`);
      }
      await task();
    },
  };
}
