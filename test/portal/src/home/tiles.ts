/** A place of the demo portal that is worth a visit. */
export interface Tile {
  readonly title: string;
  readonly text: string;
  /** A path of the portal. */
  readonly to: string;
}

/** The places to visit, the most telling first. */
export const tiles: readonly Tile[] = [
  {
    title: 'The fleet',
    text: 'All clusters in one table: what is wrong, where, and since when.',
    to: '/palette',
  },
  {
    title: 'Palette management (self-hosted)',
    text: 'The third member of its database finds no node with enough memory.',
    to: '/catalog/default/resource/palette-mgmt/palette',
  },
  {
    title: 'Palette standby (Helm on EKS)',
    text: 'One member of the database crashes, and the sign-in with it: a cause and its consequence.',
    to: '/catalog/default/resource/palette-standby/palette',
  },
  {
    title: 'Billing (vSphere)',
    text: 'A controller that restarts again and again. Its history shows what a single look misses.',
    to: '/catalog/default/resource/billing-vsphere/palette',
  },
  {
    title: 'Shop (EKS) in the Kubernetes tab',
    text: 'The same cluster as Backstage’s own plugin shows it, beside the Palette tab.',
    to: '/catalog/default/resource/shop-eks/kubernetes',
  },
  {
    title: 'Container platform',
    text: 'A System: its card has the worst of its clusters first.',
    to: '/catalog/default/system/container-platform',
  },
  {
    title: 'Shop team',
    text: 'A team: the clusters that it owns are on its page too.',
    to: '/catalog/default/group/shop-team',
  },
  {
    title: 'Check a listing',
    text: 'Paste what kubectl prints, from a cluster that no portal reaches.',
    to: '/palette/check',
  },
  {
    title: 'The Palette catalog',
    text: 'What each type of cluster should have, and why.',
    to: '/palette/reference',
  },
];
