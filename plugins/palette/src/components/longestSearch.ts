/** The longest search that the API accepts, in characters. */
export const LONGEST_SEARCH = 200;
