import { readFile } from 'fs/promises';
import { resolve } from 'path';
import { fixtures, runProgram } from '../__testUtils__/runProgram';

describe('catalog', () => {
  it.each(['tenant', 'pcg', 'enterprise'])(
    'prints the documented rows of a %s cluster, verbatim and in order',
    async type => {
      const { exitCode, output, messages } = await runProgram([
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

  it('prints the documented rows as a table, one a line', async () => {
    const { output } = await runProgram([
      ...['catalog', '--cluster-type', 'tenant', '--documented'],
    ]);
    const [header, first, ...rest] = output.trimEnd().split('\n');
    expect(header).toMatch(/^NAMESPACE +POD$/);
    expect(first).toMatch(
      /^capi-webhook-system +capi-controller-manager-< random-hash >$/,
    );
    expect(rest).toHaveLength(26);
  });

  it('prints the components without colours or trailing spaces', async () => {
    const { output, exitCode } = await runProgram([
      'catalog',
      '--cluster-type',
      'pcg',
    ]);
    expect(exitCode).toBe(0);
    expect(output).toMatch(/^jet-system +jet +Deployment +required +\S/m);
    // eslint-disable-next-line no-control-regex
    expect(output).not.toMatch(/\u001b|[ ]$/m);
    const json = await runProgram([
      ...['catalog', '--cluster-type', 'pcg', '--output', 'json'],
    ]);
    expect(JSON.parse(json.output)).toMatchObject({ clusterType: 'pcg' });
  });
});
