import { mkdtemp, readFile, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import {
  findListing,
  parseReport,
  runCheck,
  runProgram,
} from '../__testUtils__/runProgram';

const DAY_MS = 86_400_000;
const day = (days: number) =>
  new Date(Date.now() + days * DAY_MS).toISOString();

describe('check with waivers', () => {
  let directory: string;
  let broken: string;
  const waiver = {
    component: 'jet-system/jet',
    clusters: 'all',
    reason: 'It moves to the other gateway',
    author: 'anne',
    ticket: 'PAL-1',
    createdAt: day(-10),
    expiresAt: day(10),
  };

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'palette-waivers-'));
    const text = await readFile(findListing('pcg-vsphere'), 'utf8');
    broken = text.replace(/^jet-system +jet-.*\n/gm, '');
  });

  afterAll(() => rm(directory, { recursive: true }));

  const check = async (waivers: unknown, ...args: readonly string[]) => {
    const file = join(directory, 'waivers.json');
    await writeFile(file, JSON.stringify(waivers));
    return runCheck(['-', '--waivers', file, ...args], broken);
  };

  it('calls a cluster conformant whose only trouble is waived, and says so', async () => {
    const { output, exitCode } = await check([waiver]);

    expect(exitCode).toBe(0);
    expect(parseReport(output)).toMatchObject({
      verdict: 'conformant',
      headline: expect.stringContaining('1 is waived'),
      counts: { waived: 1 },
    });
  });

  it.each<[string, RegExp]>([
    [
      'table',
      /^■ Missing, waived +jet-system +jet .*Accepted until .* by anne \(PAL-1\): It moves to the other gateway\.$/m,
    ],
    ['markdown', /^- \*\*■ Missing, waived\*\* .*jet: Accepted until /m],
    ['markdown', /^## ● Conformant: \d+ of \d+ components ready, 1 waived$/m],
    ['junit', /<skipped\/>\s*<system-out>[^]*Accepted until .* by anne/],
    ['sarif', /"suppressions": \[[^]*"justification": "Accepted until /],
  ])('shows the waiver in %s', async (format, shown) => {
    const file = join(directory, 'shown.yaml');
    await writeFile(file, JSON.stringify([waiver]));
    const { output } = await runProgram(
      ['check', '-', '--waivers', file, '--output', format],
      broken,
    );

    expect(output).toMatch(shown);
  });

  it('says in a note that a waiver has expired, and counts the finding again', async () => {
    const expired = { ...waiver, id: 'old', expiresAt: day(-1) };
    const { output, messages, exitCode } = await check([expired]);

    expect(exitCode).toBe(1);
    expect(messages).toMatch(
      /^Note: Waiver old for jet-system\/jet expired at .*: what it covered counts again\.$/m,
    );
    expect(parseReport(output).notes.join()).toContain('Waiver old');
  });

  it('says in a note that a waiver matches nothing', async () => {
    const useless = { ...waiver, id: 'typo', component: 'jett' };
    const { messages, exitCode } = await check([waiver, useless]);

    expect(exitCode).toBe(0);
    expect(messages).toMatch(
      /^Note: Waiver typo for jett matches nothing here: check its component\.$/m,
    );
  });

  it.each([
    ['has expired', { expiresAt: day(-1) }],
    ['matches nothing', { component: 'jett' }],
  ])('fails with --strict-waivers where one %s', async (_, parts) => {
    const idle = { ...waiver, ...parts };
    const { exitCode } = await check([waiver, idle], '--strict-waivers');

    expect(exitCode).toBe(1);
  });

  it('asks for the name of the cluster where waivers name clusters', async () => {
    const named = { ...waiver, clusters: { names: ['berlin'] } };
    const unnamed = await check([named], '--strict-waivers');
    const ours = await check([named], '--cluster', 'berlin');
    const other = await check([named], '--cluster', 'oslo');

    expect(unnamed.messages).toMatch(/1 waiver names clusters.*--cluster NAME/);
    expect([unnamed.exitCode, ours.exitCode, other.exitCode]).toEqual([
      1, 0, 1,
    ]);
    expect(other.messages).not.toContain('waiver');
  });

  it.each<[string, unknown, RegExp]>([
    [
      'without a reason',
      { ...waiver, reason: '' },
      /waivers\.json: \[0\]\.reason: /,
    ],
    [
      'without an expiry',
      { ...waiver, expiresAt: undefined },
      /waivers\.json: \[0\]\.expiresAt: /,
    ],
  ])('refuses a waiver %s, with exit code 2', async (_, entry, message) => {
    const { exitCode, output, messages } = await check([entry]);

    expect([exitCode, output]).toEqual([2, '']);
    expect(messages).toMatch(message);
  });

  it('refuses a file that cannot be read, or is no YAML', async () => {
    const file = join(directory, 'none.yaml');
    const missing = await runCheck(['-', '--waivers', file], broken);
    await writeFile(file, 'a: "unclosed');
    const unclosed = await runCheck(['-', '--waivers', file], broken);

    expect([missing.exitCode, unclosed.exitCode]).toEqual([2, 2]);
    expect(missing.messages).toMatch(
      /none\.yaml: could not be read \(ENOENT\)/,
    );
    expect(unclosed.messages).toMatch(/none\.yaml: line 1: not valid YAML/);
  });
});
