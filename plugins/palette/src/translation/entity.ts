/** What the tab of a cluster says. */
export const entity = {
  reading: 'Reading the cluster…',
} as const;
