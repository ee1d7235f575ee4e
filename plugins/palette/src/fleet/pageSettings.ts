/** Clusters on a page of the table and of the grid. */
export const ROWS = 25;

/** How often the overview asks again while somebody looks at it, ms. */
export const REFRESH_MS = 30_000;

/** How often at most it asks again because clusters changed, ms. */
export const LIVE_REFRESH_MS = 3_000;
