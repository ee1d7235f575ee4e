/** The heading of the page, in both frontend systems. */
export const pageTitle = 'Palette';
