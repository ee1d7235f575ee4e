/** What `results/fleet.json` has, a row for each thing that was measured. */
export type FleetRow = ReplicasRow | ApiRow | GrowthRow | MemoryRow | PageRow;

/** Several backends on one database, one of them killed half way. */
export interface ReplicasRow {
  readonly scenario: 'replicas';
  readonly backends: number;
  readonly clusters: number;
  readonly rounds: number;
  readonly intervalMs: number;
  readonly checks: number;
  readonly duplicates: number;
  /** Begun again because the backend that had begun was killed. */
  readonly takenOver: number;
  readonly longestGapMs: number;
  readonly leaseMs: number;
}

/** One request of the API again and again, one at a time. */
export interface ApiRow {
  readonly scenario: 'api';
  readonly clusters: number;
  readonly endpoint: string;
  readonly filter: string;
  readonly requests: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of one answer as it is sent, compressed. */
  readonly bytes: number;
  /** That clusters received meanwhile. */
  readonly kubernetesRequests: number;
}

/** Checks that found what the one before had found. */
export interface GrowthRow {
  readonly scenario: 'growth';
  readonly unchangedChecks: number;
  /** In all tables of the plugin. */
  readonly rowsAdded: number;
}

/** One backend that checks a fleet again and again. */
export interface MemoryRow {
  readonly scenario: 'memory';
  readonly clusters: number;
  readonly rounds: number;
  readonly intervalMs: number;
  readonly checks: number;
  readonly firstRssBytes: number;
  readonly lastRssBytes: number;
  /** The median of each round. */
  readonly rssBytes: readonly number[];
}

/** The overview in a browser. */
export interface PageRow {
  readonly scenario: 'page';
  readonly clusters: number;
  /** From the last byte of the page's scripts to the first row of the table. */
  readonly firstUsefulPaintMs: number;
  readonly domNodes: number;
  /** The longest time that typing a search blocked the page. */
  readonly longestTaskMs: number;
}
