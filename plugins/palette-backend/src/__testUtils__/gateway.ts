/** A cluster that an entity declares as a PCG. */
export const gateway = {
  clusterName: 'gateway',
  entityRef: 'resource:default/gateway',
  declared: { type: 'pcg' },
  strictness: 'adapted' as const,
};

/** A time on the day of these tests, minutes after ten o'clock. */
export const at = (minute: number) =>
  new Date(Date.UTC(2026, 10, 25, 10, minute));
