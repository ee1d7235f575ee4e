import { ReadError, type Report } from 'backstage-plugin-palette-common';
import { MAX_REPORT_BYTES, writeReport } from './writeReport';

const ENVELOPE = JSON.stringify({ notes: [''] }).length;
const reportOf = (note: string) => ({ notes: [note] } as unknown as Report);

describe('writeReport', () => {
  it('writes a report of up to 20 MB', () => {
    const report = reportOf('x'.repeat(20_000_000 - ENVELOPE));

    expect(MAX_REPORT_BYTES).toBe(20_000_000);
    expect(JSON.parse(writeReport(report))).toEqual(report);
  });

  it.each([
    ['one byte more', 'x'.repeat(20_000_000 - ENVELOPE + 1)],
    ['as many characters of two bytes', 'ß'.repeat(10_000_000)],
  ])('refuses one with %s, and says what to do', (_, note) => {
    const write = () => writeReport(reportOf(note));

    expect(write).toThrow(ReadError);
    expect(write).toThrow(
      expect.objectContaining({
        class: 'invalidResponse',
        message:
          'The report of this cluster was not kept, because it is larger than 20 MB. Reports of Palette clusters are far smaller: find out what made so many pods and namespaces there.',
      }),
    );
  });
});
