import type { Report } from 'backstage-plugin-palette-common';
import { reportJunit } from './reportJunit';
import { reportMarkdown } from './reportMarkdown';
import { reportSarif } from './reportSarif';
import { reportTable } from './reportTable';

export interface FormatOptions {
  /** Explain findings that are not ready. */
  readonly why: boolean;
  /** Print each finding on its own line, though it shares its reason with others. */
  readonly all: boolean;
  /** What the listing was read from. */
  readonly file: string;
}

export const reportFormats = {
  table: (report: Report, options: FormatOptions) =>
    reportTable(report, options),
  json: (report: Report) => `${JSON.stringify(report, undefined, 2)}\n`,
  junit: (report: Report) => reportJunit(report),
  sarif: (report: Report, { file }: FormatOptions) => reportSarif(report, file),
  markdown: (report: Report) => reportMarkdown(report),
} as const;

export type ReportFormat = keyof typeof reportFormats;
