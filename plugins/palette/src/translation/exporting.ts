/** What is said of files to save. */
export const exporting = {
  csv: 'Export CSV',
  json: 'Export JSON',
  failed: 'The export did not come: {{reason}} Try again.',
} as const;
