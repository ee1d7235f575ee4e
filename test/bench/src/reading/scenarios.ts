export const SUBJECT_NAMES = [
  'palette',
  'client-node',
  'kubectl',
  'kubernetes-backend',
] as const;

export type SubjectName = (typeof SUBJECT_NAMES)[number];

/** What is read, and how often it is so that a median means something. */
export interface Scenario {
  readonly name: string;
  readonly clusters: number;
  /** Of those, how many accept connections and never answer. */
  readonly blackHoles: number;
  /** Pods in each cluster beside the 60 of Palette. */
  readonly applicationPods: number;
  /** ms that one cluster may take */
  readonly timeoutMs: number;
  /** Times that all clusters are read in one measured pass, by subject; else once. */
  readonly readings?: Partial<Record<SubjectName, number>>;
  /** Subjects that are read only where asked for by name: they would take minutes, or the memory of a small machine. */
  readonly onRequest?: readonly SubjectName[];
  /** Passes that warm a subject up; else one. V8 goes on optimising for some 150 readings of a small list. */
  readonly warmUps?: Partial<Record<SubjectName, number>>;
  /** Measured passes by subject; else three. */
  readonly passes?: Partial<Record<SubjectName, number>>;
}

/** Clusters that are read at the same time: those that do not answer must not keep the others waiting. */
export const CLUSTERS_AT_ONCE = 100;
/** The same where each is a process of its own, of more than 100 MB. */
export const PROCESSES_AT_ONCE = 10;

// Longer than the slowest reading takes; where clusters do not answer, as short as a backend might set it.
const PATIENT_MS = 120_000;
const IMPATIENT_MS = 5_000;
const PALETTE_READINGS = 10;
const PALETTE_PASSES = 31;
const PALETTE_WARM_UPS = 20;

export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'one-300',
    clusters: 1,
    blackHoles: 0,
    applicationPods: 300,
    timeoutMs: PATIENT_MS,
    readings: {
      palette: PALETTE_READINGS,
      'client-node': 10,
      'kubernetes-backend': 10,
    },
    warmUps: {
      palette: PALETTE_WARM_UPS,
      'client-node': 10,
      'kubernetes-backend': 10,
    },
    passes: { palette: PALETTE_PASSES, kubectl: 5 },
  },
  {
    name: 'one-10000',
    clusters: 1,
    blackHoles: 0,
    applicationPods: 10_000,
    timeoutMs: PATIENT_MS,
    readings: { palette: PALETTE_READINGS },
    warmUps: { palette: PALETTE_WARM_UPS },
    passes: { palette: PALETTE_PASSES, kubectl: 1 },
  },
  {
    name: 'one-50000',
    clusters: 1,
    blackHoles: 0,
    applicationPods: 50_000,
    timeoutMs: PATIENT_MS,
    readings: { palette: PALETTE_READINGS },
    warmUps: { palette: PALETTE_WARM_UPS },
    passes: {
      palette: PALETTE_PASSES,
      'client-node': 1,
      kubectl: 1,
      'kubernetes-backend': 1,
    },
    onRequest: ['kubectl'],
  },
  {
    name: 'hundred',
    clusters: 100,
    blackHoles: 0,
    applicationPods: 240,
    timeoutMs: PATIENT_MS,
    warmUps: { palette: 2, 'client-node': 2, 'kubernetes-backend': 2 },
    passes: { kubectl: 1 },
  },
  {
    name: 'thousand',
    clusters: 1_000,
    blackHoles: 0,
    applicationPods: 0,
    timeoutMs: PATIENT_MS,
    onRequest: ['kubectl'],
    passes: { 'client-node': 1, kubectl: 1, 'kubernetes-backend': 1 },
  },
  {
    name: 'blackhole',
    clusters: 100,
    blackHoles: 10,
    applicationPods: 240,
    timeoutMs: IMPATIENT_MS,
    passes: { 'client-node': 1, kubectl: 1, 'kubernetes-backend': 1 },
  },
];
