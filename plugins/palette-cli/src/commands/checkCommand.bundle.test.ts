import {
  collectBundle,
  demoFleet,
  packBundle,
  type SupportBundle,
} from '@internal/palette-simulated-kubernetes';
import execa from 'execa';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'fs/promises';
import { tmpdir } from 'os';
import { dirname, join, resolve } from 'path';
import { parseReport, runCheck, runProgram } from '../__testUtils__/runProgram';

const now = new Date('2026-11-23T12:00:00Z');

function collect(name: string): SupportBundle {
  const fleet = demoFleet({ now, clock: () => now });
  return collectBundle(fleet.find(cluster => cluster.name === name)!);
}

async function unpack({ name, files }: SupportBundle, folder: string) {
  for (const { path, text } of files) {
    const file = join(folder, name, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return join(folder, name);
}

describe('check of a support bundle', () => {
  let directory: string;
  let folder: string;
  const broken = collect('shop-eks');

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'palette-bundle-'));
    folder = await unpack(broken, directory);
  });
  afterAll(() => rm(directory, { recursive: true }));

  it('finds what is wrong, and when it was so', async () => {
    const { exitCode, output, messages } = await runCheck([folder]);
    expect(exitCode).toBe(1);
    expect(parseReport(output)).toMatchObject({
      clusterType: 'tenant',
      verdict: 'degraded',
      observedAt: now.toISOString(),
    });
    expect(parseReport(output).findings[0]).toMatchObject({
      component: 'palette-controller-manager',
      events: [{ reason: 'BackOff' }],
    });
    expect(messages).toBe(
      'Note: Read from spectro-cluster, collected at 2026-11-23T12:00:00.000Z, Kubernetes v1.33.4.\n',
    );
  });

  it('says of the archive what it says of the folder', async () => {
    const archive = join(directory, `${broken.name}.tar.gz`);
    await writeFile(archive, await packBundle(broken));
    // eslint-disable-next-line no-restricted-syntax
    const bin = resolve(__dirname, '../../bin/palette-conformance');
    // A process of its own, because Jest cannot load the library for archives as Node does.
    const { exitCode, stdout } = await execa(
      process.execPath,
      [bin, 'check', folder, '--output', 'json'],
      { reject: false },
    );
    const unpacked = await runCheck([folder]);
    expect(exitCode).toBe(1);
    expect(parseReport(stdout)).toEqual(parseReport(unpacked.output));
  }, 60_000);

  it('calls a healthy cluster conformant, with exit code 0', async () => {
    const healthy = await unpack(
      collect('orders-eks'),
      join(directory, 'healthy'),
    );
    const { exitCode, output } = await runCheck([healthy]);
    expect([exitCode, parseReport(output).verdict]).toEqual([0, 'conformant']);
  });

  it('follows no link out of the folder', async () => {
    const linked = await unpack(
      { ...broken, name: 'linked-2026-11-23_12_00_00' },
      directory,
    );
    const pods = join(linked, 'k8s/cluster-resources/pods/kube-system.yaml');
    const outside = join(directory, 'outside.yaml');
    await writeFile(outside, 'apiVersion: v1\nitems: []\n');
    await rm(pods);
    await symlink(outside, pods);
    const { output } = await runCheck([linked]);
    expect(parseReport(output).gaps).toMatchObject([
      { in: { namespaces: ['kube-system'] }, reason: 'invalidResponse' },
    ]);
  });

  it('reads what kubectl cluster-info dump prints', async () => {
    const file = join(directory, 'dump.json');
    const print = (kind: string, items: unknown[]) =>
      JSON.stringify({ kind, apiVersion: 'v1', items }, undefined, 4);
    const pod = {
      metadata: { namespace: 'jet-system', name: 'jet-5d8f7c9b6d-x7bjz' },
      status: {
        phase: 'Running',
        conditions: [{ type: 'Ready', status: 'True' }],
      },
    };
    await writeFile(
      file,
      [
        print('NodeList', []),
        print('PodList', [pod]),
        '==== START logs for x',
      ].join('\n'),
    );
    const { output } = await runCheck([file, '--cluster-type', 'pcg']);
    const jet = parseReport(output).findings.find(f => f.component === 'jet');
    expect(jet).toMatchObject({ state: 'ready' });
  });

  it.each([
    [
      'table',
      /^Last events\n▲ Degraded .*\n {2}2026-11-23T11:.*BackOff ×69 {2}pod/m,
    ],
    ['markdown', /Event of 2026-11-23 11:\d\d UTC: Warning BackOff ×69: /],
    ['junit', /<system-out>\s*<!\[CDATA\[2026-11-23T11:.*BackOff ×69/],
    ['sarif', /Last event: 2026-11-23T11:.*BackOff ×69/],
  ])('shows the last events as %s', async (format, shown) => {
    const args = ['check', folder, '--output', format];
    const { output } = await runProgram(args);
    expect(output).toMatch(shown);
    expect(output).not.toMatch(/leader election lost/);
  });

  it.each(['table', 'json', 'markdown', 'junit', 'sarif'])(
    'shows the end of previous logs as %s with --logs only',
    async format => {
      const args = ['check', folder, '--logs', '--output', format];
      const { output } = await runProgram(args);
      expect(output).toMatch(/leader election lost/);
    },
  );

  it.each([
    [['--partial'], /^A bundle says itself what it shows/],
    [['--namespace', 'a'], /^A bundle says itself what it shows/],
  ])('refuses %j', async (options, message) => {
    const { exitCode, messages } = await runCheck([folder, ...options]);
    expect(exitCode).toBe(2);
    expect(messages).toMatch(message);
  });

  it('refuses a folder without a bundle, with exit code 2', async () => {
    const empty = join(directory, 'empty');
    await mkdir(empty);
    const { exitCode, messages } = await runCheck([empty]);
    expect(exitCode).toBe(2);
    expect(messages).toMatch(/^No support bundle was found there/);
  });
});
