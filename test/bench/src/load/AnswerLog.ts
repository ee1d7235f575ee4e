import { percentile } from '../fleet/percentile';
import type { ClusterManners, CountRow, RouteRow } from './LoadResult';
import type { Outcome } from './outcomeOf';

/** One request, its answer included. */
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

  routes(): RouteRow[] {
    const byRoute = grouped(
      this.#answers,
      ({ route, cluster }) => `${route} ${cluster ?? ''}`,
    );
    return byRoute.map(answers => {
      const [{ route, cluster }] = answers;
      const of = (type: Outcome['type']) =>
        answers.filter(({ outcome }) => outcome.type === type);
      const failed = of('failed').length;
      const waits = answers
        .filter(({ outcome }) => outcome.type !== 'failed')
        .map(({ ms }) => ms);
      return {
        route,
        ...(cluster && { cluster }),
        requests: answers.length,
        refused: of('refused').length,
        failed,
        p50Ms: rounded(percentile(waits, 50)),
        p99Ms: rounded(percentile(waits, 99)),
        longestMs: rounded(percentile(waits, 100)),
      };
    });
  }

  refusals(): CountRow[] {
    return counted(
      this.#answers.flatMap(({ route, outcome }) =>
        outcome.type === 'refused'
          ? [{ route, what: `${outcome.status} ${outcome.reason}` }]
          : [],
      ),
    );
  }

  errors(): CountRow[] {
    return counted(
      this.#answers.flatMap(({ route, outcome }) =>
        outcome.type === 'failed' ? [{ route, what: outcome.what }] : [],
      ),
    );
  }
}

/** The most frequent first. */
function counted(
  rows: readonly Pick<CountRow, 'route' | 'what'>[],
): CountRow[] {
  return grouped(rows, ({ route, what }) => `${route} ${what}`)
    .map(alike => ({ ...alike[0], count: alike.length }))
    .sort((a, b) => b.count - a.count);
}

/** In the order of their keys. */
function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key) ?? [];
    group.push(item);
    groups.set(key, group);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => group);
}

function rounded(ms: number | undefined): number {
  return Math.round((ms ?? 0) * 10) / 10;
}
