/** A row of `results/fleet.json`. */
export type FleetRow =
  | ReplicasRow
  | ApiRow
  | GrowthRow
  | MemoryRow
  | PageRow
  | ThroughputRow;

/** Several backends on one database; one of them is killed half way. */
export interface ReplicasRow {
  readonly scenario: 'replicas';
  readonly backends: number;
  readonly clusters: number;
  readonly rounds: number;
  readonly intervalMs: number;
  readonly checks: number;
  readonly duplicates: number;
  /** Checks that were begun again because their backend was killed. */
  readonly takenOver: number;
  readonly longestGapMs: number;
  readonly leaseMs: number;
}

/** One request of the API, repeated one at a time. */
export interface ApiRow {
  readonly scenario: 'api';
  readonly clusters: number;
  readonly endpoint: string;
  readonly filter: string;
  readonly requests: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Size of one answer as it is sent, compressed. */
  readonly bytes: number;
  /** Requests that clusters received meanwhile. */
  readonly kubernetesRequests: number;
}

/** Rows that checks without a change added. */
export interface GrowthRow {
  readonly scenario: 'growth';
  readonly unchangedChecks: number;
  /** Rows added to all tables of the plugin. */
  readonly rowsAdded: number;
}

/** One backend that checks a fleet many times. */
export interface MemoryRow {
  readonly scenario: 'memory';
  readonly clusters: number;
  readonly rounds: number;
  readonly intervalMs: number;
  readonly checks: number;
  readonly firstRssBytes: number;
  readonly lastRssBytes: number;
  /** The median of each round, bytes. */
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

/** One backend that checks unchanging clusters as fast as it can, through the Kubernetes plugin's proxy. */
export interface ThroughputRow {
  readonly scenario: 'throughput';
  /** Whether everything is read whole each time, or looked at. */
  readonly reading: 'whole' | 'look';
  readonly clusters: number;
  readonly perSecond: number;
}
