export const SUBJECT_NAMES = [
  'palette',
  'client-node',
  'kubectl',
  'kubernetes-backend',
] as const;

export type SubjectName = (typeof SUBJECT_NAMES)[number];

/** What is read, and how often. */
export interface Scenario {
  readonly name: string;
  readonly clusters: number;
  /** How many of the clusters accept connections and never answer. */
  readonly blackHoles: number;
  /** How many of the clusters have a workload that crashes. */
  readonly brokenClusters?: number;
  /** Whether Palette goes by what its reading before kept. The first of its warm-ups reads everything. */
  readonly isReadAgain?: boolean;
  /** Pods in each cluster beside the 60 of Palette. */
  readonly applicationPods: number;
  /** Time that one cluster may take, ms. */
  readonly timeoutMs: number;
  /** Readings of all clusters in one measured pass, by subject. Default: 1. */
  readonly readings?: Partial<Record<SubjectName, number>>;
  /** Subjects that are measured only when named, because they take minutes or much memory. */
  readonly onRequest?: readonly SubjectName[];
  /** Passes to warm up, by subject. Default: 1. V8 keeps optimising for some 150 readings of a small list. */
  readonly warmUps?: Partial<Record<SubjectName, number>>;
  /** Measured passes, by subject. Default: 3. */
  readonly passes?: Partial<Record<SubjectName, number>>;
}
