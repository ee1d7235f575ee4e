import { randomInt } from 'crypto';
import { setTimeout } from 'timers/promises';

const LEAST_MS = 1_000;
const MOST_MS = 3_000;

/** What people do between two clicks. */
export async function think(): Promise<void> {
  await setTimeout(randomInt(LEAST_MS, MOST_MS));
}

/** Any of them, each as likely. */
export function oneOf<Item>(items: readonly Item[]): Item {
  return items[randomInt(items.length)];
}
