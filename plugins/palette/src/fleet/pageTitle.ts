/** The title of the tab, in both frontend systems. */
export const pageTitle = 'Fleet';
