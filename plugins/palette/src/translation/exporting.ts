/** What is said of files to save. */
export const exporting = {
  csv: 'Export CSV',
  json: 'Export JSON',
  failed: 'The export failed: {{reason}} Try again.',
} as const;
