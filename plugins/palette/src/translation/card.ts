/** Texts of the card on an entity's overview. */
export const card = {
  title: 'Palette',
  clustersTitle: 'Palette clusters',
  open: 'Open the Palette tab',
  ownSignIn: 'This cluster is read with your own sign-in, on its tab.',
  whatToDo: 'The tab says what to do.',
  asking: 'Loading its clusters…',
  count: '{{amount, number}} {{verdict}}',
  since: '{{verdict}} for {{age}}',
  showAll: 'Show all {{amount, number}}',
} as const;
