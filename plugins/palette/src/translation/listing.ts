/** Texts of the page for pasted listings. */
export const listing = {
  title: 'Check a listing',
  intro:
    'Paste what this command prints, as text or with -o json or -o yaml, to see whether the cluster runs everything that Palette documents. Or choose a support bundle, which this browser reads. Nothing is stored.',
  check: 'Check',
  checking: 'Checking the listing…',
  outcome: 'Outcome',
  origin: 'From a listing',
  link: '{{question}} {{link}}',
  linkQuestion: 'Cluster not in this portal?',
  linkWords: 'Check a listing instead',
  input: {
    label: 'Listing of pods',
    file: '{{name}} ({{size}})',
    kilobytes: '{{size, number}} kB',
    megabytes: '{{size, number}} MB',
    removeFile: 'Remove file',
    pasted_one: 'Pasted text, {{count, number}} line ({{size}})',
    pasted_other: 'Pasted text, {{count, number}} lines ({{size}})',
    removeText: 'Remove text',
    noText: '{{name}} is neither a text file nor a support bundle.',
    chooseFile: 'Choose a file',
    drop: 'or drop one here',
  },
  bundle: {
    promise: 'Read in this browser. Nothing is uploaded.',
    reading: 'Reading the support bundle…',
    progress: 'Support bundle',
    files_one: '{{count, number}} file, {{percent, number}} %',
    files_other: '{{count, number}} files, {{percent, number}} %',
    cancel: 'Cancel',
    origin: 'From a support bundle',
    collected: '{{name}}, collected {{time}}',
    trait: '{{title}}: {{label}}',
    kubernetes: 'Kubernetes {{version}}',
  },
  choices: {
    clusterType: {
      label: 'Cluster type',
      auto: 'Recognise it',
      tenant: 'Tenant',
      pcg: 'PCG',
      enterprise: 'Enterprise',
    },
    coverage: {
      label: 'This listing shows',
      wholeCluster: 'The whole cluster',
      namespaces: 'Only these namespaces',
      parts: 'Only parts',
    },
    namespaces: {
      label: 'Namespaces',
      help: 'Separated by commas. What is absent from other namespaces is unknown.',
      missing:
        'Name at least one namespace, or choose that the listing shows only parts.',
    },
    namespace: {
      label: 'Namespace of the listing',
      help: 'As in kubectl get pods -n. What is absent from other namespaces is unknown.',
    },
    traits: {
      label: 'Traits (optional)',
      help: 'Fill in only what the listing cannot show; it overrides what was detected.',
    },
    strictness: {
      label: 'Rules',
      configured: 'Portal default',
      adapted: 'What applies to this cluster',
      documented: 'The documentation as printed',
    },
  },
  notPalette: {
    title: 'Not recognised as a Palette cluster',
    sentence: 'If it is one, choose its cluster type above and check again.',
  },
  excerpt: 'Line {{line, number}} of the listing',
  outdated:
    'This report is of the earlier text or choices: what is above has changed since. Check again.',
  tooLarge: {
    size: 'It has {{size}}.',
    sizeAndLimit: '{{size}}; the limit here is {{limit}}.',
    title: 'The listing is too large to send',
    sentence:
      'Check it with the command line, which takes listings of any size:',
    alternative:
      'Or send the text of kubectl get pods -A, which is far smaller than its JSON.',
  },
  refused: 'The listing could not be judged',
  needsNamespace: 'Fill in the namespace of the listing above and check again.',
  partial: {
    question: 'Not the whole cluster? Choose what the listing shows:',
    parts: 'Only parts',
    namespaces: 'Only these namespaces',
  },
  failed: {
    notPermitted: {
      title: 'You may not check listings',
      hint: 'Checking a listing needs the permission palette.catalog.read. Ask an administrator of this Backstage for it.',
    },
    signedOut: {
      title: 'Your session has ended',
      hint: 'Copy what you typed, and reload the page to sign in again.',
    },
    backendMissing: {
      title: 'The Palette backend is not installed',
      hint: 'The Backstage backend has no route /api/palette. Add the package backstage-plugin-palette-backend to it.',
    },
    backendDown: {
      title: 'The Backstage backend does not answer',
      hint: 'Check your connection. If only large listings fail, a proxy in between may refuse them: send the text of kubectl get pods -A, which is far smaller than its JSON.',
    },
  },
} as const;
