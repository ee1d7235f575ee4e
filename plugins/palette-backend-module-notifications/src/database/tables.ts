/** A time as the databases give it: SQLite in ms, PostgreSQL as a Date. */
export type Timestamp = Date | number | string;

/** A row of `notifications_clusters`: who was told what of a cluster that had news. */
export interface ClusterRow {
  readonly cluster_name: string;
  /** `Told` as JSON; null where nobody was told of trouble that lasts. */
  readonly told: string | null;
  /** `number[]` as JSON: when the cluster had news, in ms. */
  readonly changes: string;
  /** SQLite has 0 and 1. */
  readonly flapping: boolean | number;
  /** `News` as JSON. */
  readonly latest: string;
  readonly changed_at: Timestamp;
}

/** A row of `notifications_news`: news that is held back. */
export interface NewsRow {
  readonly cluster_name: string;
  readonly lane: 'cluster' | 'catalog';
  readonly kind: string;
  readonly cause: string;
  /** `News` as JSON. */
  readonly news: string;
  readonly received_at: Timestamp;
  readonly changed_at: Timestamp;
}

/** A row of `notifications_outbox`: a message that is not sent yet. */
export interface OutboxRow {
  readonly id: number;
  readonly scope: string;
  /** `Message` as JSON. */
  readonly message: string;
  readonly attempts: number;
  readonly due_at: Timestamp;
}
