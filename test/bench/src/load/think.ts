import { randomInt } from 'crypto';
import { setTimeout } from 'timers/promises';

const LEAST_MS = 1_000;
const MOST_MS = 3_000;

/** Waits as long as people do between two clicks. */
export async function think(): Promise<void> {
  await setTimeout(randomInt(LEAST_MS, MOST_MS));
}

/** A random item. */
export function pickOne<Item>(items: readonly Item[]): Item {
  return items[randomInt(items.length)];
}
