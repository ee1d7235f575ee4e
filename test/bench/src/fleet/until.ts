import { setTimeout } from 'timers/promises';

/** @throws Error naming what was awaited, where it is not so in time */
export async function until(
  what: string,
  isSo: () => Promise<boolean>,
  withinMs = 180_000,
): Promise<void> {
  const endMs = Date.now() + withinMs;
  while (!(await isSo())) {
    if (Date.now() > endMs) {
      throw new Error(`Waited ${withinMs / 1000} s in vain until ${what}`);
    }
    await setTimeout(500);
  }
}
