/** Texts of the overview of the fleet. */
export const fleet = {
  subtitle: 'Clusters compared with what Palette documents',
  asking: 'Loading the fleet…',
  pageTitle: 'Palette fleet',
  head_one: 'Conformance of {{count}} cluster',
  head_other: 'Conformance of {{count}} clusters',
  refreshed: 'refreshed {{ago}}',
  refresh: 'Refresh',
  skip: 'Go to the clusters',
  news: 'Changed just now: {{changes}}.',
  newsOfCluster: '{{cluster}} ({{change}})',
  ignored_one:
    'The address asks for {{parameters}}, which is no filter of this page. It is left out.',
  ignored_other:
    'The address asks for {{parameters}}, which are no filters of this page. They are left out.',
  forget: 'Remove from the address',
  needSetup_one: '{{count}} entity needs set-up before its cluster is checked',
  needSetup_other:
    '{{count}} entities need set-up before their clusters are checked',
  overdue_one:
    '{{count}} check is due and has not begun. If this lasts, raise palette.checks.concurrency or run more backends.',
  overdue_other:
    '{{count}} checks are due and have not begun. If this lasts, raise palette.checks.concurrency or run more backends.',
  outdated: 'Showing results for the previous filter.',
  noMatch: 'No cluster matches. Clear the filters to see all.',
  emptyPage: 'No clusters on this page.',
  panels: {
    grid: 'Clusters at a glance, worst first',
    topComponents: 'Most often missing or degraded',
    incidents: 'Broke or recovered in 24 hours',
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
    progressing: 'Starting or to be confirmed',
  },
  filters: {
    label: 'Clusters',
    search: 'Search clusters',
    clear: 'Clear filters',
    show: 'Filters',
    showSet: 'Filters ({{amount, number}})',
    mine: 'My clusters',
    brokeToday: 'Broke today',
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
      infrastructure: 'Infrastructure',
      verdict: 'Verdict',
      ready: 'Ready',
      headline: 'What is wrong',
      since: 'Since',
      checked: 'Checked',
    },
    notRecognised: 'not recognised',
    neverRead: 'not read yet',
    further: '{{words}} · {{amount, number}} more',
    unconfirmed: '{{component}} · {{confirmation}}',
    verdictSince: '{{verdict}} for {{age}}',
    claims: '{{amount, number}} entities claim it',
    claimsToo: 'Also claimed by {{others, list}}',
    ready: '{{ready, number}} of {{expected, number}}',
  },
  pages: {
    label: 'Pages',
    matching_one:
      '{{shown, number}} of {{count}} cluster matches, of {{all, number}}',
    matching_other:
      '{{shown, number}} of {{count}} clusters match, of {{all, number}}',
    shown_one: '{{shown, number}} of {{count}} cluster',
    shown_other: '{{shown, number}} of {{count}} clusters',
    previous: 'Previous',
    next: 'Next',
  },
  grid: {
    label: 'States by cluster and namespace',
    componentsLabel: 'Components in trouble by cluster',
    cluster: 'Cluster',
    hosted: 'hosted clusters',
    view: 'Columns of the grid',
    byNamespace: 'By namespace',
    byComponent: 'By component',
    noComponents: 'No component of these clusters is missing or degraded.',
    pages: 'Pages of the grid',
    cellTitle: '{{namespace}}: {{state}}',
    cell: '{{cluster}}, {{namespace}}: {{state}}',
  },
  topComponents: {
    none: 'Nothing is missing or degraded.',
    missing: '{{namespace}} / {{component}}: missing on {{missing, number}}',
    degraded: '{{namespace}} / {{component}}: degraded on {{degraded, number}}',
    both: '{{namespace}} / {{component}}: missing on {{missing, number}}, degraded on {{degraded, number}}',
  },
  incidents: {
    label: 'Changes',
    none: 'Nothing broke or recovered.',
    latest: 'The latest {{shown, number}} of {{total, number}}:',
    component: '{{namespace}} / {{component}}: {{state}}',
    unread: 'Could not be read',
    lasting: 'since {{since}}',
    ended: '{{since}} to {{until}}',
    endedOnly: 'until {{until}}',
    clusters: 'on {{clusters}}',
    more: '{{amount, number}} more',
  },
  trend: {
    label: 'Clusters by day',
    day: 'Day',
    asBars: 'Show as bars',
    asTable: 'Show as table',
    sentence:
      '{{day}}: {{thenConformant, number}} of {{thenAll, number}} conformant. Today: {{conformant, number}} of {{all, number}} conformant.',
    none: 'No days yet.',
    unread: 'not read',
  },
  unregistered: {
    sentence:
      'The Kubernetes plugin knows these clusters, but no entity stands for them, so they are not checked. Register each with a file such as:',
    leaveOut:
      'Leave out clusters that are not Palette’s: without an entity nothing checks them.',
    misnamed:
      '{{entity}} names a cluster {{wrong}}, which the Kubernetes plugin does not know. If it means this one, correct its annotation instead of registering the cluster again:',
  },
} as const;
