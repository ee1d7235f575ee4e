import { mkdtemp, readFile, rm, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { join, resolve } from 'path';
import { Readable, Writable } from 'stream';
import type { Report } from 'backstage-plugin-palette-common';
import execa from 'execa';
import { createProgram } from './program';

const fixtures = resolve(__dirname, '../../../test/fixtures');
const listing = (name: string) => resolve(fixtures, 'listings', `${name}.txt`);

class Collected extends Writable {
  text = '';
  _write(chunk: Buffer, _encoding: string, done: () => void) {
    this.text += chunk.toString();
    done();
  }
}

async function run(args: readonly string[], input: string | Buffer = '') {
  const output = new Collected();
  const messages = new Collected();
  const exitCode = await createProgram({
    output,
    messages,
    input: Readable.from([Buffer.from(input)]),
  }).run(args);
  return { exitCode, output: output.text, messages: messages.text };
}

const report = (output: string) => JSON.parse(output) as Report;

describe('catalog', () => {
  it.each(['tenant', 'pcg', 'enterprise'])(
    'prints the documented rows of a %s cluster, verbatim and in order',
    async type => {
      const { exitCode, output, messages } = await run([
        ...['catalog', '--cluster-type', type],
        ...['--documented', '--output', 'json'],
      ]);
      expect([exitCode, messages]).toEqual([0, '']);
      expect(JSON.parse(output)).toEqual(
        JSON.parse(
          await readFile(
            resolve(fixtures, 'documented', `${type}.json`),
            'utf8',
          ),
        ),
      );
    },
  );

  it('prints them as a table too, a line each', async () => {
    const { output } = await run([
      ...['catalog', '--cluster-type', 'tenant', '--documented'],
    ]);
    const [header, first, ...rest] = output.trimEnd().split('\n');
    expect(header).toMatch(/^NAMESPACE +POD$/);
    expect(first).toMatch(
      /^capi-webhook-system +capi-controller-manager-< random-hash >$/,
    );
    expect(rest).toHaveLength(26);
  });

  it('prints components, without colours or trailing spaces', async () => {
    const { output, exitCode } = await run([
      'catalog',
      '--cluster-type',
      'pcg',
    ]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^jet-system +jet +Deployment +required +\S/m);
    // eslint-disable-next-line no-control-regex
    expect(output).not.toMatch(/\u001b|[ ]$/m);
    const json = await run([
      ...['catalog', '--cluster-type', 'pcg', '--output', 'json'],
    ]);
    expect(JSON.parse(json.output)).toMatchObject({ clusterType: 'pcg' });
  });

  it.each([
    [['catalog'], /--cluster-type/],
    [
      ['catalog', '--cluster-type', 'edge'],
      /no cluster type "edge".*tenant, pcg, enterprise/,
    ],
    [['catalog', '--cluster-type', 'pcg', '--output', 'xml'], /table, json/],
    [['catalogue'], /unknown command/],
    [[], /Usage/],
    [['check'], /missing required argument/],
    [['check', '--no-such-option', 'x'], /unknown option/],
  ])('refuses %j with exit code 2 and one sentence', async (args, message) => {
    const result = await run(args);
    expect(result.exitCode).toBe(2);
    expect(result.output).toBe('');
    expect(result.messages).toMatch(message);
  });

  it('gives help where it is asked for', async () => {
    const { exitCode, output } = await run(['--help']);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/Exit codes: 0 conformant/);
  });
});

describe('check', () => {
  const check = (args: readonly string[], input?: string | Buffer) =>
    run(['check', ...args, '--output', 'json'], input);

  it.each([
    ['tenant-vsphere', 'tenant'],
    ['tenant-aws', 'tenant'],
    ['tenant-eks', 'tenant'],
    ['tenant-imported', 'tenant'],
    ['tenant-imported-k3s', 'tenant'],
    ['tenant-edge', 'tenant'],
    ['tenant-maas-proxy', 'tenant'],
    ['pcg-vsphere', 'pcg'],
    ['enterprise-vsphere', 'enterprise'],
    ['enterprise-helm-eks', 'enterprise'],
  ])('calls the healthy %s conformant: exit code 0', async (name, type) => {
    const { exitCode, output } = await check([listing(name)]);
    expect(report(output)).toMatchObject({
      clusterType: type,
      verdict: 'conformant',
    });
    expect(exitCode).toBe(0);
  });

  it('finds in a pasted listing what was taken out of it: exit code 1', async () => {
    const text = await readFile(listing('pcg-vsphere'), 'utf8');
    const rows = text.split('\n').filter(row => !/ jet-/.test(row));
    const { exitCode, output } = await check(
      ['-', '--cluster-type', 'pcg'],
      rows.join('\n'),
    );
    expect(exitCode).toBe(1);
    const { verdict, findings } = report(output);
    expect(verdict).toBe('nonconformant');
    expect(
      findings.filter(f => f.state === 'missing').map(f => f.component),
    ).toEqual(['jet']);
    expect(findings[0]).toMatchObject({
      namespace: 'jet-system',
      component: 'jet',
      kind: 'Deployment',
      state: 'missing',
      because: { sentence: expect.any(String) },
      pods: [],
    });
  });

  it('does not take another cluster for Palette: exit code 1', async () => {
    const { exitCode, output } = await check([listing('upstream-cluster-api')]);
    expect(exitCode).toBe(1);
    expect(report(output)).toMatchObject({ clusterType: null, findings: [] });
  });

  const missing = (output: string) =>
    report(output).findings.filter(f => f.state === 'missing');

  it('calls nothing missing in a partial listing', async () => {
    const { output } = await check([
      listing('tenant-vsphere-partial'),
      '--partial',
    ]);
    expect(missing(output)).toEqual([]);
    expect(report(output).verdict).toBe('unknown');
  });

  it('calls missing only what a complete namespace lacks', async () => {
    const args = [
      listing('enterprise-2023-healthy'),
      ...['--cluster-type', 'enterprise'],
    ];
    const whole = await check(args);
    expect(missing(whole.output).length).toBeGreaterThan(0);
    const named = await check([
      ...args,
      ...['--complete-namespaces', 'cp-system, hubble-system'],
      ...['--complete-namespaces', 'ui-system'],
    ]);
    expect(missing(named.output)).toEqual([]);
  });

  it('takes declared traits for granted', async () => {
    const { output } = await check([
      listing('tenant-vsphere'),
      ...['--traits', 'proxy=yes'],
    ]);
    const proxy = report(output).traits.find(t => t.name === 'proxy');
    expect(proxy).toMatchObject({ source: 'declared', values: ['yes'] });
  });

  it('prints a table for people, and what they should know beside it', async () => {
    const { exitCode, output, messages } = await run([
      'check',
      listing('enterprise-2023-healthy'),
    ]);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^STATE +NAMESPACE +COMPONENT +KIND +WHY$/m);
    expect(messages).toMatch(/^Note: The listing shows phases only/m);
    expect(output).not.toMatch(/^Note:/m);
  });

  it('reads UTF-16, as Windows PowerShell writes it', async () => {
    const text = await readFile(listing('tenant-eks'), 'utf8');
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le');
    expect((await check(['-'], utf16)).exitCode).toBe(0);
  });

  it('reads a listing of one namespace, which is complete for that one only', async () => {
    const text = await readFile(listing('pcg-vsphere'), 'utf8');
    const rows = text
      .split('\n')
      .filter(row => row.startsWith('jet-system'))
      .map(row => row.replace(/^jet-system +/, ''));
    const pasted = ['NAME READY STATUS RESTARTS AGE', ...rows].join('\n');
    const asked = await check(['-'], pasted);
    expect([asked.exitCode, asked.output]).toEqual([2, '']);
    expect(asked.messages).toMatch(/no NAMESPACE column.*--namespace NAME/);
    for (const option of ['--namespace', '-n']) {
      const { output } = await check(['-', option, 'jet-system'], pasted);
      const { clusterType, verdict, findings } = report(output);
      expect([clusterType, verdict]).toEqual(['pcg', 'unknown']);
      expect(findings.filter(f => f.state === 'missing')).toEqual([]);
      expect(
        findings.filter(f => f.state === 'ready').map(f => f.namespace),
      ).toEqual(['jet-system', 'jet-system']);
    }
    const dropped = pasted.replace(/\njet-.*/g, '');
    const { output } = await check(['-', '-n', 'jet-system'], dropped);
    expect(missing(output).map(f => f.component)).toEqual(['jet']);
  });

  it('says how many lines could not be read, and uses the others', async () => {
    const text = await readFile(listing('tenant-eks'), 'utf8');
    const { exitCode, output, messages } = await check(
      ['-'],
      `${text}That was all!\n`,
    );
    expect(exitCode).toBe(0);
    expect(report(output).notes[0]).toMatch(/^1 line of the listing could not/);
    expect(messages).toMatch(/^Note: 1 line of the listing could not be read/m);
  });

  it('calls unknown, not missing, what may be on a line that cannot be read', async () => {
    const text = await readFile(listing('pcg-vsphere'), 'utf8');
    const spoiled = text.replace(
      /^(jet-system +jet-.*) 1\/1 +Running/m,
      '$1 1/',
    );
    const { findings, verdict } = report((await check(['-'], spoiled)).output);
    expect(verdict).toBe('unknown');
    expect(findings[0]).toMatchObject({ component: 'jet', state: 'unknown' });
  });

  describe('a listing that looks partial', () => {
    const part = listing('enterprise-2023-healthy');
    const says = /looks incomplete: it has no .*may still be running/;

    it.each(['table', 'markdown'])(
      'is said to be so first in %s',
      async output => {
        const result = await run(['check', part, '--output', output]);
        expect(result.output.split('\n')[0]).toMatch(says);
        expect(result.messages).not.toMatch(says);
      },
    );

    it.each(['json', 'junit', 'sarif'])(
      'is said to be so in %s and beside it',
      async output => {
        const result = await run(['check', part, '--output', output]);
        expect(result.output).toMatch(says);
        expect(result.messages.split('\n')[0]).toMatch(says);
      },
    );

    it('gets the options that say what it shows, and keeps its verdict', async () => {
      const { output, exitCode } = await check([part]);
      const { partialListing, verdict } = report(output);
      expect([exitCode, verdict]).toEqual([1, 'nonconformant']);
      expect(partialListing).toMatchObject({
        namespaces: expect.arrayContaining(['cp-system', 'hubble-system']),
        sentence: expect.stringMatching(
          /add --complete-namespaces cp-system,hubble-system,.*add --partial\.$/,
        ),
      });
      const said = await check([
        part,
        '--complete-namespaces',
        partialListing?.namespaces.join(',') ?? '',
      ]);
      expect(report(said.output)).toMatchObject({ verdict: 'unknown' });
      expect(report(said.output)).not.toHaveProperty('partialListing');
    });
  });

  describe('the table', () => {
    const args = ['check', listing('pcg-reach-system'), '--partial'];
    const typed = [...args, '--cluster-type', 'pcg'];

    it('has one line for findings that share one reason', async () => {
      const { output } = await run(typed);
      expect(output).toMatch(
        /^◆ Unknown {2}\d\d components could not be checked: The listing does not show everything here/m,
      );
      expect(output.match(/^◆ Unknown/gm)).toHaveLength(2);
      expect(output).toMatch(/^Use --all to print each of them\.$/m);
    });

    it.each(['--all', '--why'])('has a line for each with %s', async option => {
      const { output } = await run([...typed, option]);
      expect(output).not.toMatch(/components could not be checked: .*\n/m);
      expect(output.match(/^◆ Unknown/gm)?.length).toBeGreaterThan(10);
    });

    it('folds nothing that is wrong', async () => {
      const { output } = await run([
        'check',
        listing('pcg-reach-system'),
        '--cluster-type',
        'pcg',
      ]);
      expect(output.match(/^■ Missing/gm)?.length).toBeGreaterThan(4);
    });
  });

  describe('unusable input: exit code 2, one sentence, nothing on standard output', () => {
    let directory: string;
    beforeAll(async () => {
      directory = await mkdtemp(join(tmpdir(), 'palette-check-'));
      await writeFile(join(directory, 'broken.json'), '{"items": [\n{"kind"');
    });
    afterAll(() => rm(directory, { recursive: true }));

    it.each<[string, () => readonly string[], RegExp]>([
      [
        'no such file',
        () => [join(directory, 'none.txt')],
        /none\.txt cannot be read: there is no such file/,
      ],
      ['a directory', () => [directory], /cannot be read: it is a directory/],
      [
        'broken JSON',
        () => [join(directory, 'broken.json')],
        /^Line 2 of the listing cannot be read/,
      ],
      ['nothing on standard input', () => ['-'], /^The listing is empty/],
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
        'two ways to say what is complete',
        () => ['-', '--partial', '--complete-namespaces', 'a'],
        /^Use --partial or --complete-namespaces, not both\.$/m,
      ],
      [
        'complete namespaces that are none',
        () => ['-', '--complete-namespaces', ' , '],
        /--complete-namespaces/,
      ],
    ])('%s', async (_, args, message) => {
      const { exitCode, output, messages } = await check(args());
      expect(exitCode).toBe(2);
      expect(output).toBe('');
      expect(messages).toMatch(message);
      expect(messages).not.toMatch(/^ +at /m);
    });
  });
});

describe('bin/palette-conformance', () => {
  const bin = resolve(__dirname, '../bin/palette-conformance');

  it('runs as a command, with a listing from standard input', async () => {
    const input = await readFile(listing('tenant-eks'), 'utf8');
    const { exitCode, stdout } = await execa(
      process.execPath,
      [bin, 'check', '-', '--output', 'json'],
      { input, reject: false },
    );
    expect(exitCode).toBe(0);
    expect(report(stdout).verdict).toBe('conformant');
  }, 60_000);

  it('ends quietly where nobody reads on', async () => {
    const { stderr } = await execa.command(
      `"${process.execPath}" "${bin}" catalog --cluster-type enterprise --output json | true`,
      { shell: true, reject: false },
    );
    expect(stderr).toBe('');
  }, 60_000);
});
