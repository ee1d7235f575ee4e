/** Texts of a cluster's tab, above the findings. */
export const entity = {
  reading: 'Reading the cluster…',
  read: 'Read {{ago}}',
  check: {
    now: 'Check now',
    running: 'Checking…',
    failed: 'The check could not be made. {{reason}}',
    failedOtherwise: 'Try again, or look at the backend’s log.',
  },
  banner: {
    ready_one: '{{share}} component ready',
    ready_other: '{{share}} components ready',
    share: '{{ready, number}} of {{expected, number}}',
    others_one: '{{count}} more problem',
    others_other: '{{count}} more problems',
    open: 'Open finding',
    ticket: 'Copy report for a ticket',
    verdictSince: '{{verdict}} since {{time}}',
    lastKnown: 'Last known: {{verdict}}, {{rest}}',
    origin: '{{origin}} · Palette catalog {{version}}',
  },
  staleness: {
    showing: '{{reason}} Showing what was read at {{time}}.',
    notPermitted: 'You may no longer read this report.',
    signedOut: 'Your session has ended: reload the page to sign in again.',
    backendMissing: 'The Palette backend no longer answers.',
    backendDown: 'The Backstage backend does not answer.',
    setup: 'This cluster can no longer be checked.',
    other: 'The report could not be refreshed.',
  },
  news: {
    sentence: 'Changed at {{time}}: {{changes}}.',
    finding: '{{component}} {{change}}',
    more: '{{amount, number}} more',
    dismiss: 'Dismiss',
  },
  doubledClaim: {
    others_one: 'Another entity claims cluster {{cluster}}, too: {{others}}.',
    others_other: 'Other entities claim cluster {{cluster}}, too: {{others}}.',
    thisCounts: 'This one counts in the overview.',
    otherCounts: '{{entity}} counts in the overview, this one does not.',
    hiddenCounts: 'An entity that you may not see counts in the overview.',
    next: 'Remove the annotation that names the cluster from all but one, or set palette.clusters.preferredOwners to say whose entity counts.',
  },
  traits: {
    label: 'Traits of this cluster',
    all: 'All traits',
    fewer: 'Fewer traits',
    chip: '{{title}}: {{value}}',
    chipWithSource: '{{title}}: {{value}} ({{source}})',
    source: {
      declared: 'declared',
      detected: 'detected',
      assumed: 'assumed',
    },
    sourceSentence: {
      declared: 'Declared by an annotation of the entity.',
      detected: 'Detected from what runs on the cluster.',
      assumed:
        'Assumed from what can be seen; a stronger sign of something else may be hidden.',
      unknown: 'Unknown: what runs on the cluster does not decide it.',
    },
    untold: {
      entity:
        'Nothing on the cluster shows it, so nothing that depends on it is expected. A mistaken value is refused, with a list of the known ones. If you know it, declare it on the entity:',
      listing:
        'Nothing in the listing shows it, so nothing that depends on it is expected. A mistaken value is refused, with a list of the known ones. If you know it, declare it in the field Traits:',
    },
    copy: { entity: 'Copy YAML', listing: 'Copy the declaration' },
    candidates: 'It could still be {{candidates}}.',
    contradiction: 'Contradiction: {{contradiction}}',
  },
  ownSignIn: {
    notice: 'Read with your own sign-in ({{provider}}); nothing is stored.',
    reading: 'Reading the cluster with your own sign-in…',
    noCatalog: 'The Palette catalog could not be loaded',
    notPermitted:
      'Judging a cluster in the browser needs the permission palette.catalog.read. Ask an administrator of this Backstage for it.',
    failed:
      'Your browser needs it to judge the cluster. Check again; if that fails too, look at the backend’s log.',
    unreachable: {
      proxy:
        'The Kubernetes plugin did not answer for cluster {{cluster}}: check your connection, and that Backstage runs.',
      cluster:
        'The Kubernetes plugin could not reach cluster {{cluster}} with your sign-in; the reason is in the log of its backend.',
    },
    signInFailed:
      'Signing in to cluster {{cluster}} failed. Check again to sign in.',
    notReported:
      'The Kubernetes plugin no longer reports cluster {{cluster}}. Check its configuration.',
    forbidden:
      'You may not reach cluster {{cluster}} through Backstage. Ask an administrator for the permission kubernetes.proxy.',
    signedOut: 'Your session has ended: reload the page to sign in again.',
  },
} as const;
