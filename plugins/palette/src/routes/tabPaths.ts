/** The paths of the page's tabs, relative to the page. They are the old pages' addresses, so old links lead there. */
export const tabPaths = {
  fleet: 'fleet',
  reference: 'reference',
  checkListing: 'check',
  waivers: 'waivers',
} as const;
