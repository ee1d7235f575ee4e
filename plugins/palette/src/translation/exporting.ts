/** Texts about exported files. */
export const exporting = {
  csv: 'Export CSV',
  json: 'Export JSON',
  failed: 'The export failed: {{reason}} Try again.',
} as const;
