/** The heading of the tab, in both frontend systems. */
export const pageTitle = 'Waivers';
