/** The words for finding states and verdicts. */
export const states = {
  word: {
    missing: 'Missing',
    nonconformant: 'Nonconformant',
    degraded: 'Degraded',
    unknown: 'Unknown',
    progressing: 'Starting',
    ready: 'Ready',
    conformant: 'Conformant',
    notInstalled: 'Not installed',
    notApplicable: 'Does not apply',
  },
  inSentence: {
    missing: 'missing',
    nonconformant: 'nonconformant',
    degraded: 'degraded',
    unknown: 'unknown',
    progressing: 'starting',
    ready: 'ready',
    conformant: 'conformant',
    notInstalled: 'not installed',
    notApplicable: 'does not apply',
  },
  change: '{{from}} → {{to}}',
} as const;
