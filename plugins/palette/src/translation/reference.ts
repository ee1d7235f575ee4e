/** Texts of the page about the Palette catalog. */
export const reference = {
  subtitle: 'What each type of Palette cluster should run',
  loading: 'Loading the Palette catalog…',
  intro:
    'What Spectro Cloud documents for each type of cluster, what it means, when it applies, and where a healthy cluster looks different.',
  source:
    'Compiled from {{page}} for Palette {{release}}, last compared with it in {{version}}.',
  sourcePage: 'Spectro Cloud’s documentation',
  overlay:
    'Overlay {{file}}: {{added, number}} known troubles added, {{adjusted, number}} changed.',
  link: 'What a cluster should run',
  linkToComponent: 'See it in the Palette catalog',
  type: {
    tenant: 'Tenant',
    pcg: 'PCG',
    enterprise: 'Enterprise',
  },
  types: '{{types, list}}',
  summary: {
    counts: '{{namespaces}}, {{components}}, {{rows}}',
    namespaces_one: '{{count}} namespace',
    namespaces_other: '{{count}} namespaces',
    components_one: '{{count}} component',
    components_other: '{{count}} components',
    rows_one: '{{count}} documented row',
    rows_other: '{{count}} documented rows',
  },
  presence: {
    required: 'Required',
    optional: 'Optional',
    transient: 'Transient',
    companion: 'Companion',
    absent: 'Not listed',
  },
  meaning: {
    label: 'What the words mean',
    required: 'must be there, where its conditions hold',
    optional: 'depends on the installation',
    transient: 'comes and goes',
    companion:
      'Palette runs it, but the documentation does not list it; it may be absent',
    absent: 'not in the catalog of this type',
  },
  filters: {
    label: 'Palette catalog',
    search: 'Search namespaces, components and patterns',
    type: 'Cluster type',
    everyType: 'Every type',
    presence: 'Presence',
    everyPresence: 'Every presence',
    differs: 'Only where documentation and reality differ',
    clear: 'Clear filters',
  },
  shown: {
    all_one: '{{count}} workload in {{namespaces}}',
    all_other: '{{count}} workloads in {{namespaces}}',
    some_one: '{{shown, number}} of {{count}} workload',
    some_other: '{{shown, number}} of {{count}} workloads',
  },
  openAll: 'Open all',
  closeAll: 'Close all',
  nothing: {
    title: 'Nothing in the Palette catalog matches',
    sentence:
      'Every word of the search must occur in a name, a summary, a note or a pattern.',
  },
  notFound:
    'The Palette catalog does not have {{component}}. It may be from a release that this portal does not have.',
  table: {
    label: 'Palette catalog',
    workload: 'Namespace and component',
    companions_one: '{{count}} companion',
    companions_other: '{{count}} companions',
    components_one: '{{count}} component',
    components_other: '{{count}} components',
    both: '{{components}}, {{companions}}',
  },
  namespace: {
    printedAs: 'Documented as {{pattern}}',
    notPrinted: 'The documentation does not list this namespace.',
    formerly: 'In earlier releases: {{names, list}}',
    shared:
      'Other software may run here too: what this catalog does not know is not Palette’s.',
    ofTypes: '{{types}}: {{sentence}}',
  },
  row: {
    differs: 'documentation and reality differ',
    judged: 'judged',
  },
  condition: {
    is: '{{trait}}: {{values, list(type: disjunction)}}',
    isNot: '{{trait}}: not {{values, list(type: disjunction)}}',
    all: '{{conditions, list(type: unit)}}',
    oneOf: 'one of {{alternatives, list(type: disjunction)}}',
  },
  details: {
    what: 'What it is',
    presence: 'Presence',
    presenceSentence: {
      required: 'Required: a cluster without it is nonconformant.',
      optional: 'Optional: it depends on the installation.',
      transient: 'Transient: it comes and goes, so its absence is no problem.',
      companion:
        'Companion: Palette runs it, but the documentation does not list it. Its health counts, its absence does not.',
    },
    when: 'Applies where',
    whenAll: 'Applies where all of these hold',
    applies: 'Applies to',
    always: 'Every cluster of this type.',
    optionalWhen: 'Optional where',
    requiredAfter: 'Also required',
    requiredAfterSentence: 'Once its namespace is older than {{age}}.',
    requiredAfterWhere:
      'Once its namespace is older than {{age}}, where {{conditions}}.',
    requiredWhere: 'Where {{conditions}}.',
    requiredWith: 'Where {{workloads, list(type: disjunction)}} runs.',
    requiredOnceOlderSentence:
      'Once {{workloads, list(type: disjunction)}} is older than {{age}}.',
    requiredOnceOlderWhere:
      'Once {{workloads, list(type: disjunction)}} is older than {{age}}, where {{conditions}}.',
    ownersKnowledge: 'Only the owner of a cluster can know',
    declare: '{{trait}}: declare {{declarations, list(type: disjunction)}}',
    documentedAs: {
      optional: 'The documentation calls it optional.',
    },
    dependsOn: 'Fails where one of these fails',
    alternatives: 'One of these suffices',
    alternative: '{{name}}: {{workloads}}',
    onlyAlternative:
      'It is the {{alternative}} alternative of its {{group}}; the catalog has no other component for it.',
    replicas: 'Pods',
    replicasSentence_one: '{{count}} at least',
    replicasSentence_other: '{{count}} at least',
    grace: 'May fail at first',
    graceSentence: 'For {{age}} after its start, without alarm.',
    alsoNamed: 'Also named',
    alsoIn: 'Also accepted in',
    documented: 'Documented as',
    row: 'row {{position, number}}',
    notDocumented: 'Not in the documented tables.',
    note: 'Documentation and reality',
    confidence: 'How sure',
    confidenceSentence: {
      verified:
        'Verified: seen in public Spectro Cloud documentation, scripts or on real clusters.',
      judged:
        'Judged by the catalog’s authors, because the documentation does not say.',
    },
    copyLink: 'Copy link to {{component}}',
  },
  problem: {
    notPermitted: {
      title: 'You may not see the Palette catalog',
      sentence:
        'It needs the permission palette.catalog.read. Ask an administrator of this Backstage for it.',
    },
    backendDown: {
      title: 'The Backstage backend does not answer',
      sentence:
        'The Palette catalog could not be loaded. Check your connection; if other pages fail too, the backend is down.',
    },
    other: {
      title: 'The Palette catalog could not be loaded',
      sentence: 'The backend answered:',
    },
  },
} as const;
