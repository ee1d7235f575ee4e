import { readFile } from 'fs/promises';
import { resolve } from 'path';
import execa from 'execa';
import { findListing, parseReport } from './__testUtils__/runProgram';

describe('bin/palette-conformance', () => {
  const bin = resolve(__dirname, '../bin/palette-conformance');

  it('checks a listing from standard input', async () => {
    const input = await readFile(findListing('tenant-eks'), 'utf8');
    const { exitCode, stdout } = await execa(
      process.execPath,
      [bin, 'check', '-', '--output', 'json'],
      { input, reject: false },
    );
    expect(exitCode).toBe(0);
    expect(parseReport(stdout).verdict).toBe('conformant');
  }, 60_000);

  it('ends quietly when its reader stops early', async () => {
    const { stderr } = await execa.command(
      `"${process.execPath}" "${bin}" catalog --cluster-type enterprise --output json | true`,
      { shell: true, reject: false },
    );
    expect(stderr).toBe('');
  }, 60_000);
});
