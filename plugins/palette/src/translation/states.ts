/** The words of finding states and verdicts. */
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
} as const;
