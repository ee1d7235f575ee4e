/** Texts shown in place of a report: why no report can be shown, and what to do. */
export const problems = {
  notPermitted: {
    title: 'You may not see this report',
    sentence:
      'Reading Palette reports needs the permission palette.report.read. Ask an administrator of this Backstage for it.',
  },
  signedOut: {
    title: 'Your session has ended',
    sentence: 'Reload the page to sign in again.',
  },
  backendMissing: {
    title: 'The Palette backend is not installed',
    sentence:
      'The Backstage backend has no route /api/palette. Add the package backstage-plugin-palette-backend to it.',
  },
  backendDown: {
    title: 'The Backstage backend does not answer',
    sentence:
      'The report could not be loaded. Check your connection; if other pages fail too, the backend is down.',
  },
  other: {
    title: 'The report could not be loaded',
    sentence: 'The backend answered:',
  },
  neverRead: {
    notYet: 'This cluster has not been checked yet',
    notYetSentence: 'The first check of {{cluster}} has not finished.',
    sentence:
      '{{since}} It has never been read, so nothing is known about it. Last tried at {{time}}. {{next}}',
    rights: 'These rights are enough for its credentials:',
  },
  retryAt: 'The next try is at {{time}}.',
  notPalette: {
    title: 'Not recognised as a Palette cluster',
    hiddenTitle: 'The cluster type could not be recognised',
    sentence:
      'No Palette namespace found. If this is one, set the type by annotation:',
    hiddenSentence: 'If this is one, set the type by annotation:',
  },
  failure: {
    unreachable: {
      title: 'The cluster could not be reached',
      since: 'Could not reach {{cluster}} since {{time}}.',
    },
    timeout: {
      title: 'The cluster did not answer in time',
      since: 'Could not reach {{cluster}} since {{time}} (timeout).',
    },
    unauthorized: {
      title: 'The cluster refused the credentials',
      since:
        '{{cluster}} has refused the credentials since {{time}} (401 unauthorized).',
    },
    forbidden: {
      title: 'The cluster does not let its pods be listed',
      since:
        '{{cluster}} has denied reading its pods since {{time}} (403 forbidden).',
    },
    notReported: {
      title: 'The Kubernetes plugin does not know this cluster',
      since:
        'The Kubernetes plugin has not reported {{cluster}} since {{time}}.',
    },
    invalidResponse: {
      title: 'The cluster’s answer could not be understood',
      since: '{{cluster}} has sent unusable answers since {{time}}.',
    },
    notSupported: {
      title: 'The cluster cannot be read with its authentication provider',
      since:
        'Since {{time}}, {{cluster}} has an authentication provider that the backend cannot use.',
    },
  },
  setup: {
    registered: 'If it is registered already',
    noAnnotation: {
      title: 'This entity is not marked as a Palette cluster',
      instruction: 'Add this to the entity’s catalog-info.yaml:',
    },
    unknownClusterType: {
      title: 'The cluster type is not one of Palette’s',
      instruction:
        'Use auto, tenant, pcg or enterprise in the entity’s catalog-info.yaml:',
    },
    unknownTrait: {
      title: 'A declared trait is unknown',
      instruction:
        'Write traits as name=value pairs in the entity’s catalog-info.yaml:',
    },
    unknownStrictness: {
      title: 'The strictness is unknown',
      instruction:
        'Use adapted, or documented to hold the cluster to the documentation as printed, in the entity’s catalog-info.yaml:',
    },
    noClusterName: {
      title: 'This entity does not say which cluster it is',
      instruction: 'Add this to the entity’s catalog-info.yaml:',
    },
    notReported: {
      title: 'The Kubernetes plugin does not know this cluster',
      instruction:
        'Register the cluster in app-config.yaml, under the name that the entity uses:',
      cause: {
        name: 'The name differs: the entity’s cluster name must equal the name the Kubernetes plugin has.',
        address:
          'The address is not https or is private: the catalog locator leaves such clusters out unless dangerouslyAllowClusterUrls lists them.',
        credentials:
          'Its credentials cannot be used: the catalog locator leaves out clusters with the serviceAccount provider.',
        hostName: 'Its host name does not resolve from the Backstage backend.',
      },
    },
    kubernetesNotConfigured: {
      title: 'The Kubernetes plugin is not set up',
      instruction:
        'Clusters are read through Backstage’s Kubernetes backend. Install it and add this to app-config.yaml:',
    },
  },
} as const;
