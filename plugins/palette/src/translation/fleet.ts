/** Texts of the overview of the fleet. */
export const fleet = {
  subtitle: 'Clusters compared with what Palette documents',
  asking: 'Loading the fleet…',
  asOf_one: '{{count}} cluster as of {{time}}',
  asOf_other: '{{count}} clusters as of {{time}}',
  overdue_one:
    '{{count}} check is due and has not begun. If this lasts, raise palette.checks.concurrency or run more backends.',
  overdue_other:
    '{{count}} checks are due and have not begun. If this lasts, raise palette.checks.concurrency or run more backends.',
  outdated: 'Showing results for the previous filter.',
  noMatch: 'No cluster matches. Clear the filters to see all.',
  emptyPage: 'No clusters on this page.',
  panels: {
    namespaces: 'Namespaces of these clusters',
    topComponents: 'Most often missing or degraded',
    changes: 'Changed in 24 hours',
    trend: 'Last 30 days',
    unregistered: 'Not registered ({{amount, number}})',
  },
  problem: {
    notPermitted:
      'You may not read reports of clusters. Ask an administrator of this Backstage for the permission palette.report.read.',
    signedOut: 'You are signed out. Sign in again.',
    backendMissing:
      'The Palette backend is missing or too old. Install backstage-plugin-palette-backend.',
    backendDown: 'The Backstage backend does not answer.',
  },
  none: {
    title: 'No cluster is registered yet',
    sentence:
      'Every Resource of type kubernetes-cluster or spectrocloud-cluster that you may see appears here within a minute, and so does any other entity with these annotations:',
  },
  tiles: {
    label: 'Clusters by verdict',
    unknown: 'Unknown or stale',
  },
  filters: {
    label: 'Clusters',
    search: 'Search clusters',
    clear: 'Clear filters',
    chosen: '{{facet}}: {{values}}',
    option: '{{value}} ({{amount, number}})',
    type: { label: 'Type', every: 'Every type' },
    infrastructure: { label: 'Infrastructure', every: 'Every infrastructure' },
    owner: { label: 'Owner', every: 'Every owner' },
    component: { label: 'Component', every: 'Every component' },
  },
  table: {
    label: 'Clusters',
    column: {
      cluster: 'Cluster',
      type: 'Type',
      infrastructure: 'Where',
      verdict: 'Verdict',
      ready: 'Ready',
      headline: 'What is wrong',
      since: 'Since',
      checked: 'Checked',
    },
    notRecognised: 'not recognised',
    claims: '{{amount, number}} entities claim it',
    claimsToo: 'Also claimed by {{others, list}}',
    ready: '{{ready, number}} of {{expected, number}}',
  },
  pages: {
    label: 'Pages',
    shown_one: '{{shown, number}} of {{count}} cluster',
    shown_other: '{{shown, number}} of {{count}} clusters',
    previous: 'Previous',
    next: 'Next',
  },
  grid: {
    label: 'States by cluster and namespace',
    cluster: 'Cluster',
    cellTitle: '{{namespace}}: {{state}}',
    cell: '{{cluster}}, {{namespace}}: {{state}}',
  },
  topComponents: {
    none: 'Nothing is missing or degraded.',
    missing: '{{namespace}} / {{component}}: missing on {{missing, number}}',
    degraded: '{{namespace}} / {{component}}: degraded on {{degraded, number}}',
    both: '{{namespace}} / {{component}}: missing on {{missing, number}}, degraded on {{degraded, number}}',
  },
  changes: {
    label: 'Changes',
    none: 'Nothing changed.',
    latest: 'The latest {{shown, number}} of {{total, number}}:',
    cluster: '{{cluster}}: {{change}}, {{ago}}',
    component:
      '{{cluster}}, {{namespace}} / {{component}}: {{change}}, {{ago}}',
  },
  trend: {
    label: 'Clusters by day',
    day: 'Day',
    asBars: 'Show as bars',
    asTable: 'Show as table',
    sentence:
      '{{day}}: {{thenConformant, number}} of {{thenAll, number}} conformant. Today: {{conformant, number}} of {{all, number}} conformant.',
    none: 'No days yet.',
  },
  unregistered:
    'The Kubernetes plugin knows these clusters, but no entity stands for them, so they are not checked. Register each with a file such as:',
} as const;
