/** Texts about a cluster's history. */
export const history = {
  label: 'History',
  days: 'Worst state per day, last 30 days',
  day: '{{day}}: {{verdict}}',
  dayWithChanges_one: '{{day}}: {{verdict}}, {{count}} change',
  dayWithChanges_other: '{{day}}: {{verdict}}, {{count}} changes',
  notRead: 'not read',
  since: '{{namespace}} / {{component}}: {{state}} for {{age}}',
  sinceFlapping:
    '{{namespace}} / {{component}}: {{state}} for {{age}}, flapping: it changed four times or more in a day',
  finding: {
    since: '{{state}} for {{age}}.',
    sinceFlapping:
      '{{state}} for {{age}}. Flapping: it changed four times or more in a day.',
    change: '{{ago}}: {{change}}. {{reason}}',
  },
} as const;
