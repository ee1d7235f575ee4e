export const pageTitle = 'Palette';
