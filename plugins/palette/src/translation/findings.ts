/** What is said of a cluster's findings, on the tab and of a pasted listing. */
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
  nothing: {
    noProblems: 'No problems.',
    noMatch: 'No component matches.',
    showAll: 'Show all',
  },
  namespace: {
    oneProblem: '{{component}} {{state}}',
    problems: '{{amount, number}} {{state}}',
    summary: '{{state}} · {{ready, number}}/{{expected, number}}',
    deleting: 'being deleted for {{age}} · {{summary}}',
  },
  companions: {
    title: 'Companions',
    summary_one:
      '{{count}} that Palette runs and its documentation does not list',
    summary_other:
      '{{count}} that Palette runs and its documentation does not list',
    intro: 'Their health counts; their absence does not.',
  },
  unexpected: {
    title: 'Unexpected workloads',
    summary_one: '{{count}} in Palette’s own namespaces',
    summary_other: '{{count}} in Palette’s own namespaces',
    intro:
      'These run in Palette’s own namespaces, and this Palette catalog does not know them. They do not change the verdict.',
    workload_one: '{{namespace}} / {{name}} · {{kind}}, {{count}} pod',
    workload_other: '{{namespace}} / {{name}} · {{kind}}, {{count}} pods',
  },
  details: {
    why: 'Why',
    next: '{{label}} {{advice}}',
    nextLabel: 'Next:',
    nearMisses: 'Similar things that are there',
    what: 'What it is',
    documented: 'Documented as',
    notDocumented: 'Not in the documented tables.',
    confidence: {
      verified:
        'Seen in public Spectro Cloud documentation, scripts or on real clusters.',
      judged:
        'A judgement of this catalog’s authors: the documentation does not settle it.',
    },
    pods: 'Pods',
    lookCloser: 'Look closer',
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
  },
} as const;
