/** Texts about what the reader looks up on a cluster: events and logs. */
export const kubernetes = {
  column: 'Events and logs',
  close: 'Close',
  readAgain: 'Read again',
  reading: 'Reading from the cluster…',
  place: '{{name}} in {{namespace}} on {{cluster}}',
  dashboard: 'Dashboard of the cluster',
  events: {
    button: 'Events',
    ofPod: 'Events of pod {{name}}',
    ofWorkload: 'Events of {{name}}',
    count_one: '{{count}} event',
    count_other: '{{count}} events',
    latest_one: '{{count}} event; the latest {{shown, number}} are shown',
    latest_other: '{{count}} events; the latest {{shown, number}} are shown',
    incomplete:
      'The namespace has too many events to look through all of them, so some about {{name}} may be missing here.',
    none: 'The cluster has no events about {{name}}. By default Kubernetes keeps events for an hour.',
    warning: 'Warning',
    normal: 'Normal',
    times_one: '{{count}} time',
    times_other: '{{count}} times',
    object: '{{kind}} {{name}}',
  },
  log: {
    button: 'Logs',
    previousButton: 'Logs before the crash',
    ofPod: 'Logs of pod {{name}}',
    previousOfPod: 'Logs before the crash of pod {{name}}',
    container: 'Container',
    run: 'Which log',
    now: 'Now',
    previous: 'Before the crash',
    text: 'Log of container {{name}}',
    lines_one: '{{count}} line',
    lines_other: '{{count}} lines',
    lastLines_one: 'The last line; earlier ones are left out',
    lastLines_other: 'The last {{count}} lines; earlier ones are left out',
    shortened: '{{lines}}; lines are cut after {{length, number}} characters',
    empty: 'Container {{name}} has written nothing.',
    emptyPrevious:
      'Container {{name}} wrote nothing before its last restart, or its node no longer has that log.',
    download: 'Download',
  },
  obstacle: {
    notInstalled:
      'This needs the Kubernetes plugin: add the package @backstage/plugin-kubernetes to this Backstage.',
    notPermitted:
      'You lack the permission {{permission}}. Ask an administrator of this Backstage for it.',
  },
  failed: {
    forbidden: {
      events: 'Cluster {{cluster}} does not let its events be read.',
      log: 'Cluster {{cluster}} does not let its logs be read.',
    },
    grant:
      'Apply the ClusterRole {{role}}, and bind it to the identity with which Backstage’s Kubernetes plugin reaches the cluster:',
    gone: 'Pod {{name}} no longer exists. Check the cluster again to see which pods it has now.',
    unauthorized:
      'Cluster {{cluster}} refused the credentials. They may have expired.',
    noPrevious: 'Container {{container}} has no log from before a restart.',
    refused: 'Cluster {{cluster}} answered with an error ({{status}}).',
    unreadable:
      'The answer of cluster {{cluster}} broke off or cannot be understood.',
    itsWords: 'It says: {{message}}',
  },
} as const;
