import { findListing, runProgram } from '../__testUtils__/runProgram';

const healthy = ['check', findListing('tenant-vsphere')];
const part = ['check', findListing('pcg-reach-system'), '--partial'];
const typed = [...part, '--cluster-type', 'pcg'];

describe('formatTable', () => {
  it('keeps notes out of the table', async () => {
    const { exitCode, output, messages } = await runProgram([
      'check',
      findListing('enterprise-2023-healthy'),
    ]);
    expect(exitCode).toBe(1);
    expect(output).toMatch(/^STATE +NAMESPACE +COMPONENT +KIND +WHY$/m);
    expect(messages).toMatch(/^Note: The listing shows phases only/m);
    expect(output).not.toMatch(/^Note:/m);
  });

  it('folds findings that share one reason into one line', async () => {
    const { output } = await runProgram(typed);
    expect(output).toMatch(
      /^◆ Unknown {2}\d\d components could not be checked: The listing does not show everything here/m,
    );
    expect(output.match(/^◆ Unknown/gm)).toHaveLength(2);
    expect(output).toMatch(/^Use --all to print each of them\.$/m);
  });

  it.each(['--all', '--why'])(
    'prints each finding on its own line with %s',
    async option => {
      const { output } = await runProgram([...typed, option]);
      expect(output).not.toMatch(/components could not be checked: .*\n/m);
      expect(output.match(/^◆ Unknown/gm)?.length).toBeGreaterThan(10);
    },
  );

  it('never folds a missing component', async () => {
    const { output } = await runProgram([
      'check',
      findListing('pcg-reach-system'),
      '--cluster-type',
      'pcg',
    ]);
    expect(output.match(/^■ Missing/gm)?.length).toBeGreaterThan(4);
  });

  it('shows the main traits in one line and counts the others', async () => {
    const { output } = await runProgram(healthy);
    expect(output.split('\n')[2]).toMatch(
      /^Cluster type: Tenant · Control plane: self-hosted · Agent: full · Infrastructure: vSphere · \d more with --all$/,
    );
  });

  it('shows every unknown trait', async () => {
    const { output } = await runProgram([
      'check',
      findListing('enterprise-2023-healthy'),
    ]);
    expect(output).toMatch(/ · Cluster API: unknown · \d+ more with --all$/m);
  });

  it('marks a declared trait that the listing contradicts', async () => {
    const args = [...healthy, '--traits', 'cni=cilium'];
    const { output } = await runProgram(args);
    expect(output).toMatch(
      / · Network plugin: Cilium \(declared, contradicted\) · /,
    );
  });

  it.each(['--all', '--why'])(
    'prints each trait on its own line with %s',
    async option => {
      const { output } = await runProgram([...healthy, option]);
      expect(output).toMatch(
        /^TRAIT +VALUE +SOURCE\nCluster type +Tenant +detected$/m,
      );
      expect(output).toMatch(/^Proxy +no +detected\n\nSTATE /m);
    },
  );
});
