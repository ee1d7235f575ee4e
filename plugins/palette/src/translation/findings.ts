/** Texts about findings, on the tab and for a pasted listing. */
export const findings = {
  filters: {
    label: 'Components',
    search: 'Search components and pods',
    namespace: 'Namespace',
    everyNamespace: 'Every namespace',
    state: 'State',
    everyState: 'Every state',
    stateOption: '{{state}} ({{amount, number}})',
  },
  views: {
    label: 'Which components to show',
    problems: 'Problems {{amount, number}}',
    all: 'All {{amount, number}}',
    notApplicable: 'Not applicable {{amount, number}}',
  },
  toConfirm: {
    word: 'Missing, to be confirmed',
    seen: 'seen missing {{seen, number}} of {{of, number}} times',
    next: 'seen missing {{seen, number}} of {{of, number}} times, next check {{time}}',
  },
  lost: {
    finding_one: 'The link leads to {{keys}}, which this report does not have.',
    finding_other:
      'The link leads to {{keys}}, which this report does not have.',
    namespace:
      'The link leads to namespace {{namespace}}, which this report does not have.',
    forget: 'Leave it out',
  },
  ticket: {
    button: 'Copy for a ticket',
  },
  events: {
    title: 'Last events',
    times: '×{{count, number}}',
  },
  nothing: {
    noProblems: 'No problems.',
    noMatch: 'No component matches.',
    showAll: 'Show all',
  },
  namespace: {
    oneProblem: '{{component}} {{state}}',
    problems: '{{amount, number}} {{state}}',
    summary: '{{state}} · {{ready, number}}/{{expected, number}}',
    further: '{{state}} · {{amount}}',
    deleting: 'being deleted for {{age}} · {{summary}}',
  },
  companions: {
    title: 'Companions',
    summary_one: '{{count}} more Palette workload, not in the documentation',
    summary_other: '{{count}} more Palette workloads, not in the documentation',
    intro: 'Their health counts; their absence does not.',
  },
  unlisted: {
    title: 'Not in the catalog',
    summary_one: '{{count}} workload in Palette’s own namespaces',
    summary_other: '{{count}} workloads in Palette’s own namespaces',
    intro:
      'These workloads run in Palette’s own namespaces, and the Palette catalog does not know them. They count only when they are in trouble.',
  },
  hosted: {
    title: '{{title}} {{uid}}',
    summary_one: '{{count}} workload',
    summary_other: '{{count}} workloads',
    intro: 'Its health counts on this cluster; what it lacks does not.',
    told: 'Recognised by {{evidence}}.',
    applications_one:
      '{{count}} pod of an application that runs in it is not judged.',
    applications_other:
      '{{count}} pods of applications that run in it are not judged.',
  },
  details: {
    why: 'Why',
    next: '{{label}} {{advice}}',
    nextLabel: 'Next:',
    trouble: 'Known trouble: {{title}}',
    troubleWithRunbook: 'Known trouble: {{title}} · {{runbook}}',
    runbook: 'Runbook',
    causedBy: 'Caused by {{causes}}',
    evidence: 'What was seen',
    nearMisses: 'Similar workloads on the cluster',
    what: 'What it is',
    documented: 'Documented as',
    notDocumented: 'Not in the documented tables.',
    confidence: {
      verified:
        'Seen in public Spectro Cloud documentation, scripts or on real clusters.',
      judged:
        'A judgement of the catalog’s authors, because the documentation does not say.',
    },
    pods: 'Pods',
    lookCloser: 'Look closer',
    allPods: 'Show all {{amount, number}} pods',
  },
  pods: {
    pod: 'Pod',
    status: 'Status',
    ready: 'Ready',
    restarts: 'Restarts',
    restartsWithAge: '{{amount, number}} ({{ago}})',
    node: 'Node',
    age: 'Age',
    terminating: 'Terminating',
    container: 'Container {{name}}: {{state}}',
    initContainer: 'Init container {{name}}: {{state}}',
    containerWithMessage: '{{container}}: {{message}}',
    containerReady: 'ready',
    containerNotReady: 'not ready',
    exitCode: 'exit code {{code, number}}',
    lastEnded: 'last ended with {{reason}}',
    lastEndedAt: 'last ended {{ago}} with {{reason}}',
    containerRestarts_one: '{{count}} restart',
    containerRestarts_other: '{{count}} restarts',
    showLines_one: 'Show {{count}} line',
    showLines_other: 'Show {{count}} lines',
  },
} as const;
