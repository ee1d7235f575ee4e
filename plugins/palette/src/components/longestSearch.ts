/** Characters of a search, as many as the API takes. */
export const LONGEST_SEARCH = 200;
