/** Texts of the cards: on an entity's overview, of what a Group or User owns, on the home page. */
export const card = {
  title: 'Palette',
  clustersTitle: 'Palette clusters',
  open: 'Open the Palette tab',
  ownSignIn: 'This cluster is read with your own sign-in, on its tab.',
  whatToDo: 'The tab says what to do.',
  asking: 'Loading the clusters…',
  count: '{{amount, number}} {{verdict}}',
  since: '{{verdict}} for {{age}}',
  showAll: 'Show all {{amount, number}}',
  owned: {
    title: 'Palette clusters of {{name}}',
    yours: 'Palette clusters you own',
    through: 'through {{owner}}',
    inFleet_one: 'Show {{count, number}} cluster in the fleet',
    inFleet_other: 'Show all {{count, number}} clusters in the fleet',
    none: '{{name}} owns no Palette cluster.',
    noneOfYours: 'You and your groups own no Palette cluster.',
    how: 'To list a cluster here, name the owner in spec.owner of its entity.',
  },
  home: {
    title: 'Your Palette clusters',
    description:
      'The Palette clusters that you and your groups own, the worst first',
  },
} as const;
