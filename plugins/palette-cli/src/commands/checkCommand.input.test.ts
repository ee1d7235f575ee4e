import { mkdtemp, readFile, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join } from 'path';
import {
  findListing,
  listMissing,
  parseReport,
  runCheck,
} from '../__testUtils__/runProgram';

describe('check reads its input', () => {
  it('reads UTF-16 from Windows PowerShell', async () => {
    const text = await readFile(findListing('tenant-eks'), 'utf8');
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect((await runCheck(['-'], utf16)).exitCode).toBe(0);
  });

  it('takes a listing of one namespace as complete for that namespace only', async () => {
    const text = await readFile(findListing('pcg-vsphere'), 'utf8');
    const rows = text
      .split('\n')
      .filter(row => row.startsWith('jet-system'))
      .map(row => row.replace(/^jet-system +/, ''));
    const pasted = ['NAME READY STATUS RESTARTS AGE', ...rows].join('\n');
    const asked = await runCheck(['-'], pasted);
    expect([asked.exitCode, asked.output]).toEqual([2, '']);
    expect(asked.messages).toMatch(/no NAMESPACE column.*--namespace NAME/);
    for (const option of ['--namespace', '-n']) {
      const { output } = await runCheck(['-', option, 'jet-system'], pasted);
      const { clusterType, verdict, findings } = parseReport(output);
      expect([clusterType, verdict]).toEqual(['pcg', 'unknown']);
      expect(findings.filter(f => f.state === 'missing')).toEqual([]);
      expect(
        findings.filter(f => f.state === 'ready').map(f => f.namespace),
      ).toEqual(['jet-system', 'jet-system']);
    }
    const dropped = pasted.replace(/\njet-.*/g, '');
    const { output } = await runCheck(['-', '-n', 'jet-system'], dropped);
    expect(listMissing(output)).toEqual(['jet']);
  });

  it('counts the lines that it cannot read, and uses the others', async () => {
    const text = await readFile(findListing('tenant-eks'), 'utf8');
    const { exitCode, output, messages } = await runCheck(
      ['-'],
      `${text}That was all!\n`,
    );
    expect(exitCode).toBe(0);
    expect(parseReport(output).notes[0]).toMatch(
      /^1 line of the listing could not/,
    );
    expect(messages).toMatch(/^Note: 1 line of the listing could not be read/m);
  });

  it('calls a component unknown, not missing, if an unreadable line may show it', async () => {
    const text = await readFile(findListing('pcg-vsphere'), 'utf8');
    const spoiled = text.replace(
      /^(jet-system +jet-.*) 1\/1 +Running/m,
      '$1 1/',
    );
    const { findings, verdict } = parseReport(
      (await runCheck(['-'], spoiled)).output,
    );
    expect(verdict).toBe('unknown');
    expect(findings[0]).toMatchObject({ component: 'jet', state: 'unknown' });
  });

  describe('unusable input', () => {
    let directory: string;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'palette-check-'));
      await writeFile(join(directory, 'broken.json'), '{"items": [\n{"kind"');
    });
    afterAll(() => rm(directory, { recursive: true }));

    it.each<[string, () => readonly string[], RegExp]>([
      [
        'a file that does not exist',
        () => [join(directory, 'none.txt')],
        /none\.txt cannot be read: there is no such file/,
      ],
      [
        'a directory without a bundle',
        () => [directory],
        /^No support bundle was found there/,
      ],
      [
        'broken JSON',
        () => [join(directory, 'broken.json')],
        /^Line 2 of the listing cannot be read/,
      ],
      ['an empty standard input', () => ['-'], /^The listing is empty/],
      [
        'an unknown cluster type',
        () => ['-', '--cluster-type', 'edge'],
        /no cluster type "edge"/,
      ],
      [
        'an unknown trait',
        () => ['-', '--traits', 'colour=red'],
        /^There is no trait "colour"\. Known traits: /,
      ],
      [
        'a value that a trait does not have',
        () => ['-', '--traits', 'proxy=maybe'],
        /^Trait proxy has no value "maybe"/,
      ],
      [
        '--partial together with --complete-namespaces',
        () => ['-', '--partial', '--complete-namespaces', 'a'],
        /^Use --partial or --complete-namespaces, not both\.$/m,
      ],
      [
        'an empty list of complete namespaces',
        () => ['-', '--complete-namespaces', ' , '],
        /--complete-namespaces/,
      ],
    ])(
      'refuses %s with exit code 2 and one sentence',
      async (_, args, message) => {
        const { exitCode, output, messages } = await runCheck(args());
        expect(exitCode).toBe(2);
        expect(output).toBe('');
        expect(messages).toMatch(message);
        expect(messages).not.toMatch(/^ +at /m);
      },
    );
  });
});
