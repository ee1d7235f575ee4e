/** Texts of more than one part of the plugin. */
export const common = {
  copied: 'Copied',
  copyYaml: 'Copy YAML',
  copyCommand: 'Copy command',
  tryAgain: 'Try again',
  search: 'Search',
  more: 'Show {{amount, number}} more',
  time: {
    days: '{{amount, number}} d',
    hours: '{{amount, number}} h',
    minutes: '{{amount, number}} min',
    seconds: '{{amount, number}} s',
    justNow: 'just now',
    ago: '{{age}} ago',
  },
} as const;
