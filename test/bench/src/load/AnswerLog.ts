import { percentile } from '../figures/percentile';
import { roundMs } from '../figures/roundMs';
import type { ClusterManners, CountRow, RouteRow } from './LoadResult';
import type { Outcome } from './readOutcome';

/** One request and its outcome. */
export interface Answer {
  /** `GET /clusters` */
  readonly route: string;
  readonly cluster?: ClusterManners;
  readonly ms: number;
  readonly outcome: Outcome;
}

/** All requests of a run. */
export class AnswerLog {
  readonly #answers: Answer[] = [];

  add(answer: Answer): void {
    this.#answers.push(answer);
  }

  summarizeRoutes(): RouteRow[] {
    const byRoute = groupBy(
      this.#answers,
      ({ route, cluster }) => `${route} ${cluster ?? ''}`,
    );
    return byRoute.map(answers => {
      const [{ route, cluster }] = answers;
      const count = (type: Outcome['type']) =>
        answers.filter(({ outcome }) => outcome.type === type).length;
      const waits = answers
        .filter(({ outcome }) => outcome.type !== 'failed')
        .map(({ ms }) => ms);
      return {
        route,
        ...(cluster && { cluster }),
        requests: answers.length,
        refused: count('refused'),
        failed: count('failed'),
        p50Ms: roundMs(percentile(waits, 50) ?? 0),
        p99Ms: roundMs(percentile(waits, 99) ?? 0),
        longestMs: roundMs(percentile(waits, 100) ?? 0),
      };
    });
  }

  countRefusals(): CountRow[] {
    return countAlike(
      this.#answers.flatMap(({ route, outcome }) =>
        outcome.type === 'refused'
          ? [{ route, what: `${outcome.status} ${outcome.reason}` }]
          : [],
      ),
    );
  }

  countErrors(): CountRow[] {
    return countAlike(
      this.#answers.flatMap(({ route, outcome }) =>
        outcome.type === 'failed' ? [{ route, what: outcome.what }] : [],
      ),
    );
  }
}

/** Counts equal rows, the most frequent first. */
function countAlike(
  rows: readonly Pick<CountRow, 'route' | 'what'>[],
): CountRow[] {
  return groupBy(rows, ({ route, what }) => `${route} ${what}`)
    .map(alike => ({ ...alike[0], count: alike.length }))
    .sort((a, b) => b.count - a.count);
}

/** Groups items, in the order of their keys. */
function groupBy<Item>(
  items: readonly Item[],
  toKey: (item: Item) => string,
): (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = toKey(item);
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group);
}
