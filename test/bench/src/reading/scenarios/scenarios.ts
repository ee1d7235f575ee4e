import type { Scenario } from './Scenario';

// Longer than the slowest reading.
const PATIENT_MS = 120_000;
// As short as a backend might set it, for clusters that do not answer.
const IMPATIENT_MS = 5_000;
const PALETTE_READINGS = 10;
const PALETTE_PASSES = 31;
const PALETTE_WARM_UPS = 20;

/** The scenarios of `yarn bench`. */
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
    name: 'one-10000-unchanged',
    clusters: 1,
    blackHoles: 0,
    applicationPods: 10_000,
    isReadAgain: true,
    timeoutMs: PATIENT_MS,
    readings: { palette: PALETTE_READINGS },
    warmUps: { palette: PALETTE_WARM_UPS },
    passes: { palette: PALETTE_PASSES },
    onRequest: ['kubectl', 'client-node', 'kubernetes-backend'],
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
    name: 'hundred-one-broken',
    clusters: 100,
    blackHoles: 0,
    brokenClusters: 1,
    applicationPods: 240,
    isReadAgain: true,
    timeoutMs: PATIENT_MS,
    warmUps: { palette: 3, 'client-node': 2, 'kubernetes-backend': 2 },
    onRequest: ['kubectl'],
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
    name: 'thousand-unchanged',
    clusters: 1_000,
    blackHoles: 0,
    applicationPods: 0,
    isReadAgain: true,
    timeoutMs: PATIENT_MS,
    warmUps: { palette: 2 },
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
