/** The title of the page with the tabs, in both frontend systems. */
export const pageTitle = 'Palette';
