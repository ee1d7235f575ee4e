import type { Report } from 'backstage-plugin-palette-common';
import { formatJunit } from './formatJunit';
import { formatMarkdown } from './formatMarkdown';
import { formatSarif } from './formatSarif';
import { formatTable } from './formatTable';

export interface FormatOptions {
  /** Explains the findings that are not ready. */
  readonly why: boolean;
  /** Prints every finding and trait on its own line. */
  readonly all: boolean;
  /** The file that the listing was read from, or `-`. */
  readonly file: string;
}

/** Every format of a report, by the name that `--output` takes. */
export const reportFormats = {
  table: (report: Report, options: FormatOptions) =>
    formatTable(report, options),
  json: (report: Report) => `${JSON.stringify(report, undefined, 2)}\n`,
  junit: (report: Report) => formatJunit(report),
  sarif: (report: Report, { file }: FormatOptions) => formatSarif(report, file),
  markdown: (report: Report) => formatMarkdown(report),
} as const;

export type ReportFormat = keyof typeof reportFormats;
