/** What the page for pasted listings says. */
export const listing = {
  checking: 'Checking the listing…',
} as const;
