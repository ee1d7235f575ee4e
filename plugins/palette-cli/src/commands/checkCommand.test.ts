import { readFile } from 'fs/promises';
import {
  findListing,
  listMissing,
  parseReport,
  runCheck,
} from '../__testUtils__/runProgram';

describe('check', () => {
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
  ])(
    'calls the healthy %s conformant, with exit code 0',
    async (name, type) => {
      const { exitCode, output } = await runCheck([findListing(name)]);
      expect(parseReport(output)).toMatchObject({
        clusterType: type,
        verdict: 'conformant',
      });
      expect(exitCode).toBe(0);
    },
  );

  it('finds the component that a pasted listing lacks, with exit code 1', async () => {
    const text = await readFile(findListing('pcg-vsphere'), 'utf8');
    const rows = text.split('\n').filter(row => !/ jet-/.test(row));
    const { exitCode, output } = await runCheck(
      ['-', '--cluster-type', 'pcg'],
      rows.join('\n'),
    );
    expect(exitCode).toBe(1);
    const { verdict, findings } = parseReport(output);
    expect(verdict).toBe('nonconformant');
    expect(listMissing(output)).toEqual(['jet']);
    expect(findings[0]).toMatchObject({
      namespace: 'jet-system',
      component: 'jet',
      kind: 'Deployment',
      state: 'missing',
      because: { sentence: expect.any(String) },
      pods: [],
    });
  });

  it('does not take another cluster for one of Palette, with exit code 1', async () => {
    const { exitCode, output } = await runCheck([
      findListing('upstream-cluster-api'),
    ]);
    expect(exitCode).toBe(1);
    expect(parseReport(output)).toMatchObject({
      clusterType: null,
      findings: [],
    });
  });

  it('calls nothing missing in a partial listing', async () => {
    const { output } = await runCheck([
      findListing('tenant-vsphere-partial'),
      '--partial',
    ]);
    expect(listMissing(output)).toEqual([]);
    expect(parseReport(output).verdict).toBe('unknown');
  });

  it('calls a component missing only in a complete namespace', async () => {
    const args = [
      findListing('enterprise-2023-healthy'),
      ...['--cluster-type', 'enterprise'],
    ];
    const whole = await runCheck(args);
    expect(listMissing(whole.output).length).toBeGreaterThan(0);
    const named = await runCheck([
      ...args,
      ...['--complete-namespaces', 'cp-system, hubble-system'],
      ...['--complete-namespaces', 'ui-system'],
    ]);
    expect(listMissing(named.output)).toEqual([]);
  });

  it('prefers a declared trait to a detected one', async () => {
    const { output } = await runCheck([
      findListing('tenant-vsphere'),
      ...['--traits', 'proxy=yes'],
    ]);
    const proxy = parseReport(output).traits.find(t => t.name === 'proxy');
    expect(proxy).toMatchObject({ source: 'declared', values: ['yes'] });
  });
});
