/** What the overview of the fleet says. */
export const fleet = {
  asking: 'Asking for the fleet…',
} as const;
